package org.w3id.dyad.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Literal;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each term of the ontology has a label and a definition in each language of the interface. */
final class TermTextsTest {
  private static final Path CURRENT = Path.of("src/test/resources/texts/terms.csv");

  private static List<Resource> terms;

  @BeforeAll
  static void load() throws IOException {
    Model model = ModelFactory.createDefaultModel();
    try (Stream<Path> files = Files.list(Path.of("ontology"))) {
      files
          .filter(file -> file.toString().endsWith(".ttl"))
          .forEach(file -> RDFDataMgr.read(model, file.toString()));
    }
    terms = model.listSubjectsWithProperty(SKOS.definition).toList();
    assertTrue(terms.size() > 600, terms::toString);
  }

  private static List<Literal> texts(Resource term, Property property) {
    return term.listProperties(property).mapWith(Statement::getLiteral).toList();
  }

  private static Map<String, String> english(Property property) {
    Map<String, String> texts = new TreeMap<>();
    terms.forEach(
        term ->
            texts.put(
                term.getLocalName() + "." + property.getLocalName(),
                term.getProperty(property, "en").getString()));
    return texts;
  }

  @Test
  void eachTermIsExplainedOnceInEachLanguage() {
    for (Resource term : terms) {
      for (Property property : List.of(RDFS.label, SKOS.definition)) {
        assertEquals(
            TranslatedTexts.LANGUAGES,
            texts(term, property).stream().map(Literal::getLanguage).sorted().toList(),
            term.getLocalName() + " " + property.getLocalName());
      }
    }
  }

  @Test
  void eachTranslationSaysWhatTheEnglishTextSays() {
    Set<String> problems = new TreeSet<>();
    for (Property property : List.of(RDFS.label, SKOS.definition)) {
      Map<String, String> english = english(property);
      for (Resource term : terms) {
        String key = term.getLocalName() + "." + property.getLocalName();
        texts(term, property).stream()
            .filter(text -> !text.getLanguage().equals("en"))
            .map(
                text ->
                    new Translation(key, text.getLanguage(), english.get(key), text.getString()))
            .forEach(translation -> problems.addAll(translation.problems()));
      }
    }
    assertEquals(Set.of(), problems);
  }

  @Test
  void translationsWereReadSinceTheEnglishTextChanged() throws IOException {
    Map<String, String> english = english(SKOS.definition);
    english.putAll(english(RDFS.label));
    TranslatedTexts.assertCurrent(CURRENT, english, "ontology/*.ttl");
  }
}
