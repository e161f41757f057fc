package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each term says what it means, and each mention of a term names one. */
final class TermsTest {

  private static final String NAMESPACE = "https://w3id.org/dyad/ontology#";
  private static final Pattern VAGUE =
      Pattern.compile("\\b(some|any|no)(body|one)\\b|\\bwhoever\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern MENTION = Pattern.compile("(?<![\\w:/-])dyad:([A-Za-z0-9]+)");

  @TestFactory
  Stream<DynamicTest> everyTermIsDocumented() throws IOException {
    return OntologyFiles.modules().stream()
        .flatMap(
            module ->
                terms(RDFDataMgr.loadModel(module.toString()))
                    .map(
                        term ->
                            DynamicTest.dynamicTest(
                                term.getLocalName(),
                                module.toUri(),
                                () -> documented(term, OntologyFiles.stem(module)))));
  }

  private static void documented(Resource term, String module) {
    var definition = only(term, SKOS.definition, "en");
    var label = only(term, RDFS.label, "en");
    assertAll(
        () -> only(term, RDFS.label, "zh"),
        () -> only(term, RDFS.label, "ru"),
        () -> assertTrue(term.hasProperty(SKOS.example), "an example"),
        () ->
            assertTrue(
                term.hasProperty(
                    RDFS.isDefinedBy,
                    term.getModel().createResource("https://w3id.org/dyad/ontology/" + module)),
                "rdfs:isDefinedBy its module"),
        () -> assertTrue(definition.endsWith("."), "the definition is a sentence"),
        () -> assertFalse(VAGUE.matcher(definition).find(), "says who: " + definition),
        () -> assertFalse(isCircular(label, definition), "circular: " + definition));
  }

  /** A definition explains nothing if it contains the label, or has few words besides its words. */
  private static boolean isCircular(String label, String definition) {
    var own = words(definition);
    own.removeAll(words(label));
    var text = " " + String.join(" ", definition.toLowerCase(Locale.ROOT).split("\\W+")) + " ";
    return own.size() < 4 || text.contains(" " + label.toLowerCase(Locale.ROOT) + " ");
  }

  private static Set<String> words(String text) {
    return new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("\\W+")));
  }

  private static String only(Resource term, Property property, String language) {
    var texts = term.listProperties(property, language).toList();
    assertEquals(1, texts.size(), property.getLocalName() + "@" + language);
    return texts.get(0).getString();
  }

  private static Stream<Resource> terms(Model model) {
    return model
        .listSubjectsWithProperty(RDF.type)
        .filterKeep(subject -> subject.isURIResource() && subject.getURI().startsWith(NAMESPACE))
        .toList()
        .stream();
  }

  @Test
  void everyModuleHasTheVersionOfTheWholeAndACreator() throws IOException {
    String version = "https://w3id.org/dyad/ontology/([a-z]+/)?";
    var versions = new HashSet<String>();
    for (Path module : OntologyFiles.modules()) {
      var model = RDFDataMgr.loadModel(module.toString());
      var ontology = model.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
      assertTrue(ontology.hasProperty(DCTerms.creator), module.toString());
      versions.add(ontology.getProperty(OWL2.versionIRI).getObject().toString());
    }
    assertEquals(1, versions.stream().map(iri -> iri.replaceFirst(version, "")).distinct().count());
    assertEquals(OntologyFiles.modules().size(), versions.size());
  }

  @Test
  void labelsAreNotSharedByTwoTermsOfOneKind() throws IOException {
    for (Resource kind : List.of(OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty)) {
      var seen = new HashSet<String>();
      OntologyFiles.model()
          .listSubjectsWithProperty(RDF.type, kind)
          .filterKeep(subject -> subject.isURIResource() && subject.getURI().startsWith(NAMESPACE))
          .forEach(
              term ->
                  term.listProperties(RDFS.label)
                      .forEach(
                          label ->
                              assertTrue(
                                  seen.add(label.getObject().toString()),
                                  () -> label.getObject() + " twice")));
    }
  }

  @Test
  void blocksAreInAlphabeticalOrder() throws IOException {
    for (Path module : OntologyFiles.modules()) {
      for (String section : Files.readString(module).split("(?m)^# ")) {
        var names = section.lines().filter(line -> line.matches("dyad:\\w+")).toList();
        assertEquals(names.stream().sorted().toList(), names, module.toString());
      }
    }
  }

  @Test
  void namesFollowTheStyle() throws IOException {
    var model = OntologyFiles.model();
    terms(model)
        .forEach(
            term -> {
              var isProperty =
                  term.hasProperty(RDF.type, OWL.ObjectProperty)
                      || term.hasProperty(RDF.type, OWL.DatatypeProperty);
              assertEquals(
                  isProperty,
                  Character.isLowerCase(term.getLocalName().charAt(0)),
                  term.getLocalName());
            });
  }

  @Test
  void everyMentionedTermIsDefined() throws IOException {
    var defined =
        terms(OntologyFiles.model()).map(Resource::getLocalName).collect(Collectors.toSet());
    var undefined = new TreeSet<String>();
    try (var files = Files.walk(OntologyFiles.FOLDER)) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(ttl|rq|md)")).toList()) {
        // This example shows a property that does not exist.
        if (file.endsWith("Tenure-closed.ttl")) {
          continue;
        }
        MENTION
            .matcher(Files.readString(file))
            .results()
            .map(m -> m.group(1))
            .filter(name -> !defined.contains(name))
            .forEach(name -> undefined.add(file + ": dyad:" + name));
      }
    }
    assertEquals(Set.of(), undefined);
  }
}
