package org.w3id.dyad.sparql.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.exec.StoreExecutor;

/**
 * The defects of ARQ in {@code docs/upstream}: each query has the rows of the specification here,
 * and still other ones in ARQ. A defect that is mended upstream fails the test: then its mend can
 * go.
 */
final class UpstreamTest {

  private static final Path FOLDER = Path.of("docs/upstream");
  private static final Pattern ROWS =
      Pattern.compile("Rows: ([0-9]+) by the specification, ([0-9]+) by ARQ");

  @TestFactory
  Stream<DynamicTest> aDefectOfArqIsNotOurs() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(FOLDER)) {
      files = all.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
    assertTrue(files.size() >= 4, "too few files in " + FOLDER);
    return files.stream()
        .map(file -> dynamicTest(file.getFileName().toString(), file.toUri(), () -> check(file)));
  }

  /** Of DuckDB, which it meets now and then; once it is mended, the optimizer can be used again. */
  @Test
  void aDefectOfDuckDbIsStillThere() throws IOException, SQLException {
    String text = Files.readString(FOLDER.resolve("README.md"));
    assertTrue(text.contains("This gives 3"), "does not say what it gives");
    int tries = 0;
    while (tries < 50 && countInDuckDb(block("sql", text).split(";\n")) != 3) {
      tries++;
    }
    assertTrue(tries < 50, "DuckDB gives no wrong count");
  }

  private static int countInDuckDb(String... parts) throws SQLException {
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute(parts[0]);
      statement.execute(parts[1]);
      try (ResultSet count = statement.executeQuery(parts[2])) {
        count.next();
        return count.getInt(1);
      }
    }
  }

  private static void check(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher rows = ROWS.matcher(text);
    assertTrue(rows.find(), "does not say how many rows");
    String query = block("sparql", text);
    assertEquals(rows.group(2), count(query, data(text)), "rows of ARQ");
    DatasetGraph ours = data(text);
    Optimizer.useIn(ours.getContext());
    QC.setFactory(ours.getContext(), StoreExecutor.FACTORY);
    assertEquals(rows.group(1), count(query, ours), "rows");
  }

  private static DatasetGraph data(String text) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(block("turtle", text), Lang.TURTLE).parse(data);
    return data;
  }

  private static String count(String query, DatasetGraph data) {
    try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
      return String.valueOf(Iter.count(asked.select()));
    }
  }

  private static String block(String language, String text) {
    Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
    assertTrue(block.find(), "has no block of " + language);
    return block.group(1);
  }
}
