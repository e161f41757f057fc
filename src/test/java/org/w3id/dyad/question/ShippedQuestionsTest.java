package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.reasoning.explain.ExplanationFunction;
import org.w3id.dyad.release.Store;

/**
 * Each question of {@code queries/} gives the rows that stand beside it; those that ask elsewhere
 * are asked by {@code FederatedQuestionsTest}. With {@code -Ddyad.update=true} the rows are written
 * anew, to be read before they are committed.
 */
class ShippedQuestionsTest {
  private static final boolean UPDATE = Boolean.getBoolean("dyad.update");

  /** Tags of questions that have no rows over the shipped data alone. */
  private static final Set<String> NEEDS_MORE = Set.of("needs-detailed-trade", "needs-loaded-data");

  private static List<Question> questions() throws IOException {
    return Questions.load(Shipped.home().queries()).all();
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionGivesItsRows() throws IOException {
    return questions().stream()
        .filter(question -> question.services().isEmpty())
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.theme() + "/" + question.name(),
                    question.path().toUri(),
                    () -> givesItsRows(question)));
  }

  private static void givesItsRows(Question question) throws IOException {
    Query query = question.query();
    assertTrue(query.isSelectType(), "a question selects rows");
    assertTrue(!query.isQueryResultStar(), "the projection is explicit");
    assertTrue(query.hasOrderBy(), "the rows have an order");
    String rows = rows(query);
    assertTrue(
        rows.lines().count() > 1 || question.tags().stream().anyMatch(NEEDS_MORE::contains),
        "it has an answer over the shipped data");
    areGolden(rows, question, ".csv");
    if (question.parameter("basis").filter(p -> p.defaultTexts().contains("certain")).isPresent()) {
      String possible = rows(question.with(Map.of("basis", List.of("possible"))));
      areGolden(possible, question, ".possible.csv");
      assertTrue(!possible.equals(rows), "certain and possible dates make a difference");
    }
  }

  private static void areGolden(String rows, Question question, String suffix) throws IOException {
    Path golden = Path.of(question.path().toString().replaceFirst("\\.rq$", suffix));
    if (UPDATE) {
      Files.writeString(golden, rows);
    }
    assertEquals(Files.readString(golden), rows);
  }

  static String rows(Query query) {
    Store store = Shipped.store();
    ExplanationFunction.makeKnown();
    return Txn.calculateRead(
        store.data(),
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(store.data())).query(query).build()) {
            return csv(execution);
          }
        });
  }

  static String csv(QueryExecution execution) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultSetFormatter.outputAsCSV(out, execution.execSelect());
    return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Test
  void thereAreQuestionsOnEveryTheme() throws IOException {
    TreeSet<String> themes = new TreeSet<>();
    questions().forEach(question -> themes.add(question.theme()));
    assertEquals(
        List.of(
            "agreements",
            "claims",
            "comparison",
            "diplomacy",
            "finance",
            "indicators",
            "linking",
            "organizations",
            "partnership",
            "provenance",
            "security",
            "trade"),
        new ArrayList<>(themes));
    assertTrue(questions().size() >= 40, () -> "only some questions");
  }

  @Test
  void everyGoldenFileHasItsQuestion() throws IOException {
    try (Stream<Path> files = Files.walk(Shipped.home().queries())) {
      List<Path> orphans =
          files
              .filter(file -> file.toString().endsWith(".csv"))
              .filter(
                  file ->
                      !Files.exists(
                          Path.of(file.toString().replaceFirst("(\\.possible)?\\.csv$", ".rq"))))
              .toList();
      assertEquals(List.of(), orphans);
    }
  }
}
