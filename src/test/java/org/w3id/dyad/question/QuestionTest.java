package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Questions: their header, their parameters, and what is said of wrong ones. */
final class QuestionTest {
  private static final String MEETINGS =
      """
      #+ summary: Who met whom?
      #+ description: >
      #+   Meetings of two states,
      #+   from a year on.
      #+ tags:
      #+   - diplomacy
      #+   - meetings
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      # VALUES ?from { 1900 } is only a comment
      SELECT ?meeting WHERE {
        VALUES ?one { state:CHN }
        VALUES ?other { <https://w3id.org/dyad/id/state/BLR> }
        VALUES ?from { 2022 }
        VALUES ?word { "a } b" }
        VALUES ?name { "Minsk"@en }
        VALUES ?since { "2022-01-01"^^<http://www.w3.org/2001/XMLSchema#date> }
        VALUES (?x ?y) { (1 2) }
        ?meeting dyad:hasParty ?one, ?other ; dyad:year ?year .
        FILTER(?year >= ?from && "VALUES ?from { 1 }" != "")
      } ORDER BY ?meeting
      """;

  @TempDir private Path folder;

  @Test
  void headerNameAndThemeAreRead() throws IOException {
    Question question = meetings();
    assertEquals("who-met-whom", question.name());
    assertEquals("diplomacy", question.theme());
    assertEquals("Who met whom?", question.summary());
    assertEquals("Meetings of two states, from a year on.", question.description());
    assertEquals(List.of("diplomacy", "meetings"), question.tags());
    assertEquals(
        List.of("one", "other", "from", "word", "name", "since"),
        question.parameters().stream().map(Parameter::name).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "one|BLR|<https://w3id.org/dyad/id/state/BLR>",
        "one|organization/eu|<https://w3id.org/dyad/id/organization/eu>",
        "one|state:POL|<https://w3id.org/dyad/id/state/POL>",
        "one|<http://example.org/x>|<http://example.org/x>",
        "one|https://w3id.org/dyad/id/state/RUS|<https://w3id.org/dyad/id/state/RUS>",
        "other|KAZ|<https://w3id.org/dyad/id/state/KAZ>",
        "from|2019|\"2019\"^^<http://www.w3.org/2001/XMLSchema#integer>",
        "word|x\" } #|\"x\\\" } #\"",
        "name|Мінск|\"Мінск\"@en",
        "since|2020-02-29|\"2020-02-29\"^^<http://www.w3.org/2001/XMLSchema#date>",
      })
  void aValueReplacesTheRows(String parameter, String value, String expected) throws IOException {
    Question question = meetings();
    Query query = question.with(Map.of(parameter, List.of(value)));
    Question changed = write("changed.rq", question.textWith(Map.of(parameter, List.of(value))));
    assertEquals(query, changed.query());
    assertEquals(
        List.of(expected),
        changed.parameter(parameter).orElseThrow().defaults().stream()
            .map(Parameter::sparql)
            .toList());
    assertTrue(changed.sparql().contains("# VALUES ?from { 1900 } is only a comment"));
    assertTrue(changed.sparql().contains("\"VALUES ?from { 1 }\""));
  }

  @Test
  void severalValuesAreSeveralRows() throws IOException {
    String text = meetings().textWith(Map.of("from", List.of("1", "2"), "one", List.of("BLR")));
    assertTrue(text.contains("VALUES ?from { \"1\"^^"), text);
    Question changed = write("changed.rq", text);
    assertEquals(2, changed.parameter("from").orElseThrow().defaults().size());
    assertEquals(1, changed.parameter("one").orElseThrow().defaults().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUS-BLR", "BLR-RUS", "dyad/RUS-BLR", "dyad/BLR-RUS"})
  void aPairIsTheSameInEitherOrder(String text) throws IOException {
    Question question =
        write(
            "pairs.rq",
            "#+ summary: Which pairs?\n"
                + "SELECT ?pair { VALUES ?pair { <https://w3id.org/dyad/id/dyad/BLR-CHN> } }");
    assertEquals(
        List.of(NodeFactory.createURI("https://w3id.org/dyad/id/dyad/BLR-RUS")),
        question.nodes(Map.of("pair", List.of(text))).get("pair"));
  }

  @Test
  void defaultTextsAreReadBack() throws IOException {
    Question question = meetings();
    for (Parameter parameter : question.parameters()) {
      Query same = question.with(Map.of(parameter.name(), parameter.defaultTexts()));
      assertEquals(question.query(), same, parameter.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "to|2022|the question who-met-whom has no parameter \"to\"; it has one, other, from, word",
        "from|soon|parameter from: \"soon\" is not of type integer; give something like 2022",
        "since|2022-13-01|parameter since: \"2022-13-01\" is not of type date",
        "one|nix:x|parameter one: \"nix:x\" has no prefix that the question declares",
        "one|a b|is not an IRI; give something like state/CHN",
        "one|<x> } UNION {>|is not an IRI",
        "one|''|parameter one: \"\" is empty",
      })
  void aWrongValueIsNamed(String parameter, String value, String message) throws IOException {
    Question question = meetings();
    Map<String, List<String>> values = Map.of(parameter, List.of(value));
    Exception e = assertThrows(IllegalArgumentException.class, () -> question.with(values));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "#+ summry: x|x.rq:1: unknown key \"summry\"; known are summary, description, formula, reference, kind and tags",
        "#+ summary|x.rq:1: unknown key \"summary\"",
        "#+ tags:\\n#+   - a|x.rq:1: no summary",
        "#+ summary: a\\n#+ summary: b|x.rq:2: a second \"summary\"",
        "#+ summary: a\\n\\nSELECT|x.rq:3: ",
      })
  void aWrongFileIsNamedWithItsLine(String text, String message) {
    String lines = text.replace("\\n", "\n");
    String file = lines.contains("SELECT") ? lines : lines + "\nASK {}";
    Exception e = assertThrows(MalformedQuestionException.class, () -> write("x.rq", file));
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }

  @Test
  void aFolderIsReadByTheme() throws IOException {
    meetings();
    write("a.rq", "#+ summary: A\nASK {}");
    Questions questions = Questions.load(folder);
    assertEquals(List.of("diplomacy"), List.copyOf(questions.byTheme().keySet()));
    assertEquals(
        List.of("a", "who-met-whom"), questions.all().stream().map(Question::name).toList());
    assertEquals("A", questions.named("diplomacy/a").orElseThrow().summary());
    assertEquals("A", questions.named("a").orElseThrow().summary());
    assertTrue(questions.named("b").isEmpty());
  }

  private Question meetings() throws IOException {
    return write("who-met-whom.rq", MEETINGS);
  }

  private Question write(String name, String text) throws IOException {
    Path theme = Files.createDirectories(folder.resolve("diplomacy"));
    return Question.read(Files.writeString(theme.resolve(name), text));
  }
}
