package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** The constants of the program and the ontology name the same terms. */
final class VocabularyTest {

  private static final Pattern WRITTEN =
      Pattern.compile("sh:(?:path|targetClass|targetSubjectsOf) dyad:(\\w+)");

  @Test
  void everyConstantIsATermOfTheOntology() throws IOException {
    var missing = constants();
    missing.removeAll(defined());
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyConstantIsNamedAfterItsTerm() throws IOException {
    for (var field : Vocabulary.class.getFields()) {
      var local = ((IRI) value(field)).getLocalName();
      var name = field.getName().replace("_", "").replaceFirst("CLASS$", "");
      assertTrue(name.equalsIgnoreCase(local), field.getName() + " is " + local);
    }
  }

  /** What the shapes let a loader write is what the loaders can name. */
  @Test
  void everyTermThatShapesAllowHasAConstantOrIsInferred() throws IOException {
    var missing = new TreeSet<String>();
    for (var file : OntologyFiles.files(OntologyFiles.FOLDER.resolve("shapes"), ".ttl")) {
      WRITTEN.matcher(Files.readString(file)).results().map(m -> m.group(1)).forEach(missing::add);
    }
    missing.removeAll(constants());
    missing.removeAll(Inference.addedProperties());
    assertEquals(Set.of(), missing);
  }

  private static Set<String> constants() {
    return Arrays.stream(Vocabulary.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(field -> ((IRI) value(field)).getLocalName())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Object value(java.lang.reflect.Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> defined() throws IOException {
    Predicate<String> ours = iri -> iri.startsWith(Iris.ONTOLOGY);
    return OntologyFiles.model().listSubjects().toList().stream()
        .filter(subject -> subject.isURIResource() && ours.test(subject.getURI()))
        .map(subject -> subject.getLocalName())
        .collect(Collectors.toSet());
  }
}
