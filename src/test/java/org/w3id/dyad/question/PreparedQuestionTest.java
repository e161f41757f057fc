package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/** A prepared question gives the query that its changed text gives. */
final class PreparedQuestionTest {
  @TestFactory
  Stream<DynamicTest> everyShippedQuestion() throws IOException {
    return Questions.load(Shipped.home().queries()).all().stream()
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.name(), question.path().toUri(), () -> check(question)));
  }

  private static void check(Question question) {
    PreparedQuestion prepared = new PreparedQuestion(question);
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Parameter parameter : question.parameters()) {
      List<String> values = values(parameter);
      Map<String, List<String>> one = Map.of(parameter.name(), values);
      if (isSetByItsText(question, one)) {
        all.put(parameter.name(), values);
        assertEquals(question.with(one), prepared.with(one));
      }
    }
    assertEquals(question.with(all), prepared.with(all));
    assertEquals(question.query(), prepared.with(Map.of()), "the file's own values are back");
  }

  /** Its values, and the last of them once more. */
  private static List<String> values(Parameter parameter) {
    List<String> values = new ArrayList<>(parameter.defaultTexts());
    values.add(values.get(values.size() - 1));
    values.replaceAll(text -> text.isEmpty() ? "state/XYZ" : text);
    return values;
  }

  /** A variable in parentheses is no parameter to the one who changes the text. */
  private static boolean isSetByItsText(Question question, Map<String, List<String>> values) {
    try {
      question.with(values);
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void aParameterWithinExistsIsRefused() {
    String sparql = "SELECT * { VALUES ?a { 1 } FILTER EXISTS { VALUES ?a { 1 } ?a ?b ?c } }";
    Question question = Question.own(Path.of("own.rq"), sparql);
    assertThrows(IllegalStateException.class, () -> new PreparedQuestion(question));
  }

  @Test
  void aParameterThatItHasNotIsNamed() {
    Question question = Question.own(Path.of("own.rq"), "SELECT * { VALUES ?a { 1 } ?a ?b ?c }");
    IllegalArgumentException wrong =
        assertThrows(
            IllegalArgumentException.class,
            () -> new PreparedQuestion(question).with(Map.of("d", List.of("1"))));
    assertEquals("the question own.rq has no parameter \"d\"; it has a", wrong.getMessage());
  }
}
