package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryExecutionFactory;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.Value;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;

/**
 * Questions on data that a user loads. {@code loaded-questions/data/<source>/} has a few rows in
 * the published form, made up so that each answer can be worked out by hand; {@code
 * loaded-questions/<question>.csv} has the answer over these and the shipped tables that they refer
 * to. With {@code -Ddyad.update=true} the answers are written anew, to be read.
 */
final class LoadedQuestionsTest {
  private static final Path FOLDER = Path.of("src/test/resources/loaded-questions");
  private static final Path FIXTURES = Path.of("src/test/resources/questions");
  private static final List<String> TABLES =
      List.of(
          "states", "concepts", "datasets", "partnership_levels", "partnership_statuses", "trade");
  private static final String TAG = "needs-loaded-data";

  private static final Graph DATA = GraphFactory.createDefaultGraph();

  @BeforeAll
  static void load() throws IOException {
    RDFParser.source(Path.of("ontology/core.ttl")).parse(DATA);
    for (String table : TABLES) {
      load("table", List.of(Path.of("data", table + ".csv")));
    }
    for (Path source : list(FOLDER.resolve("data"))) {
      load(source.getFileName().toString(), list(source));
    }
  }

  private static void load(String source, List<Path> files) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(source).orElseThrow().read(files, sink);
    assertEquals(0, sink.rejectedRows(), sink::rejections);
    assertTrue(sink.mappedRows() > 0, source);
    sink.statements().forEach(s -> add(s.getSubject(), s.getPredicate(), s.getObject()));
    sink.flows().forEach(flow -> flow.describe(LoadedQuestionsTest::add));
  }

  private static void add(Value subject, Value predicate, Value object) {
    DATA.add(Triple.create(Bridge.node(subject), Bridge.node(predicate), Bridge.node(object)));
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<Question> questions() throws IOException {
    return Questions.load(Path.of("queries")).all();
  }

  @TestFactory
  Stream<DynamicTest> eachAnswerIsTheOneThatWasWorkedOut() throws IOException {
    return questions().stream()
        .filter(question -> Files.exists(answer(question)))
        .map(
            question ->
                DynamicTest.dynamicTest(
                    question.name(), answer(question).toUri(), () -> answers(question)));
  }

  @Test
  void eachQuestionThatNeedsThemHasAnAnswer() throws IOException {
    Set<String> wanted =
        questions().stream()
            .filter(question -> question.tags().contains(TAG))
            .map(question -> question.name() + ".csv")
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(wanted.isEmpty());
    list(FOLDER).forEach(file -> wanted.remove(file.getFileName().toString()));
    list(FIXTURES).forEach(file -> wanted.remove(file.getFileName().toString()));
    assertEquals(Set.of(), wanted);
  }

  private static Path answer(Question question) {
    return FOLDER.resolve(question.name() + ".csv");
  }

  private static void answers(Question question) throws IOException {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (QueryExecution query =
        QueryExecutionFactory.create(
            question.query(), DatasetFactory.create(ModelFactory.createModelForGraph(DATA)))) {
      ResultSetFormatter.outputAsCSV(rows, query.execSelect());
    }
    String actual = rows.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(answer(question), actual);
    }
    assertTrue(actual.lines().count() > 1, "it has an answer");
    assertEquals(Files.readString(answer(question)), actual);
  }
}
