package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.semanticweb.HermiT.ReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** The modules together are OWL 2 RL, hold no contradiction, and every class can have members. */
final class ReasonerTest {

  private static OWLOntology ontology;

  @BeforeAll
  static void loadWithImports() throws Exception {
    var manager = OWLManager.createOWLOntologyManager();
    for (Path module : OntologyFiles.modules()) {
      var name = module.getFileName().toString().replace(".ttl", "");
      manager
          .getIRIMappers()
          .add(
              new SimpleIRIMapper(
                  IRI.create("https://w3id.org/dyad/ontology/" + name),
                  IRI.create(module.toUri())));
    }
    ontology =
        manager.loadOntologyFromOntologyDocument(OntologyFiles.FOLDER.resolve("dyad.ttl").toFile());
  }

  @Test
  void everyModuleIsImported() throws Exception {
    try (var files = Files.list(OntologyFiles.FOLDER)) {
      var modules = files.filter(file -> file.toString().endsWith(".ttl")).count();
      assertEquals(modules, ontology.importsClosure().count());
    }
  }

  @Test
  void itIsInOwl2Rl() {
    var report = Profiles.OWL2_RL.checkOntology(ontology);
    assertTrue(report.isInProfile(), () -> report.getViolations().toString());
  }

  @Test
  void itIsConsistentAndEveryClassCanHaveMembers() {
    var reasoner = new ReasonerFactory().createReasoner(ontology);
    assertTrue(reasoner.isConsistent());
    var unsatisfiable =
        reasoner
            .unsatisfiableClasses()
            .filter(type -> !type.isOWLNothing())
            .map(type -> type.getIRI().getShortForm())
            .collect(Collectors.toSet());
    assertEquals(Set.of(), unsatisfiable);
  }
}
