package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.DisjointUnion;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;

/**
 * Questions to data sets that a user loads have rows over the shipped data together with the
 * fixtures of all sources: {@code questions/<name>.csv}. {@link LoadedQuestionsTest} has those that
 * need rows of their own. With {@code -Ddyad.update=true} the rows are written anew, to be read
 * before they are committed.
 */
final class FixtureQuestionsTest {
  private static final boolean UPDATE = Boolean.getBoolean("dyad.update");
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final Path ROWS = Path.of("src/test/resources/questions");
  private static final Graph LOADED = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void load() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES, 3)) {
      for (Path file : files.filter(f -> f.endsWith("expected.ttl")).toList()) {
        RDFParser.source(file).parse(LOADED);
      }
    }
    assertFalse(LOADED.isEmpty(), "no fixtures below " + FIXTURES);
  }

  @TestFactory
  Stream<DynamicTest> everyQuestionGivesItsRows() throws IOException {
    List<Question> questions =
        Questions.load(Shipped.home().queries()).all().stream()
            .filter(question -> question.tags().contains("needs-loaded-data"))
            .filter(question -> Files.exists(golden(question)))
            .toList();
    assertFalse(questions.isEmpty(), "no questions to loaded data");
    return questions.stream()
        .map(question -> DynamicTest.dynamicTest(question.name(), () -> givesItsRows(question)));
  }

  private static void givesItsRows(Question question) throws IOException {
    Path golden = golden(question);
    String rows = rows(question.query());
    assertTrue(rows.lines().count() > 1, "it has an answer over the fixtures");
    if (UPDATE) {
      Files.writeString(golden, rows);
    }
    assertEquals(Files.readString(golden), rows);
  }

  private static Path golden(Question question) {
    return ROWS.resolve(question.name() + ".csv");
  }

  private static String rows(Query query) {
    DatasetGraph shipped = Shipped.store().triples();
    return Txn.calculateRead(
        shipped,
        () -> {
          Graph all = new DisjointUnion(shipped.getUnionGraph(), LOADED);
          DatasetGraph data = DatasetGraphFactory.wrap(all);
          try (QueryExecution execution = QueryExecution.create(query, DatasetFactory.wrap(data))) {
            return ShippedQuestionsTest.csv(execution);
          }
        });
  }
}
