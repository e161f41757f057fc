package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/** The constants that the build generates and the ontology name the same terms. */
final class VocabularyTest {

  @Test
  void everyTermOfTheOntologyHasAConstantAndNothingElse() throws IOException {
    assertEquals(defined(), constants());
  }

  @Test
  void everyConstantIsNamedAfterItsTerm() throws IOException {
    for (var field : Vocabulary.class.getFields()) {
      var local = ((IRI) value(field)).getLocalName();
      var name = field.getName().replace("_", "").replaceFirst("CLASS$", "");
      assertTrue(name.equalsIgnoreCase(local), field.getName() + " is " + local);
    }
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
