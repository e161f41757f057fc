package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What another program finds in a file is what SPARQL finds in a release of it. A case is a folder
 * {@code conservation/<case>/}: {@code case.properties} names the source, its files and options
 * and, as SQL, how many rows there are; beside it stand pairs of {@code <check>.sql}, which DuckDB
 * asks of the raw files ({@code ${1}}, {@code ${2}} …), and {@code <check>.rq}. Files are those of
 * publishers, where they are at hand, fixtures, or what DuckDB makes by the SQL of {@code
 * make.<file>}, as CSV with a header, or of {@code lines.<file>}, as lines.
 */
final class ConservationTest {
  private static final Path CASES = Path.of("src/test/resources/conservation");
  private static final Path PUBLISHED = Path.of("../shared/data");
  private static final Path FIXTURES = Path.of("src/test/resources/sources");

  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> whatIsInTheFileIsInTheRelease() throws IOException {
    List<Path> cases;
    try (Stream<Path> folders = Files.list(CASES)) {
      cases = folders.sorted().toList();
    }
    assertFalse(cases.isEmpty(), "no cases below " + CASES);
    return cases.stream()
        .map(
            path ->
                DynamicTest.dynamicTest(
                    path.getFileName().toString(), path.toUri(), () -> check(path)));
  }

  private void check(Path path) throws IOException, SQLException {
    Properties properties = new Properties();
    try (var in = Files.newBufferedReader(path.resolve("case.properties"))) {
      properties.load(in);
    }
    Path work = Files.createDirectories(folder.resolve(path.getFileName()));
    boolean isMade = make(properties, work);
    Path data = isMade ? work : properties.containsKey("fixture") ? FIXTURES : PUBLISHED;
    List<String> names = List.of(properties.getProperty("files").split(";\\s*"));
    List<Path> files = names.stream().map(name -> data.resolve(name.split("#")[0])).toList();
    for (Path file : files) {
      assumeTrue(Files.exists(file), () -> file + " is not at hand: not part of the project");
    }
    List<Path> tables = new ArrayList<>();
    for (String name : names) {
      tables.add(RawTables.of(data, name, work));
    }
    try (SourceRelease.Result result =
            SourceRelease.of(properties.getProperty("source"), options(properties), files, work);
        Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      Map<String, Long> rows = new TreeMap<>();
      rows.put(Long.toString(result.mapped() + result.rejected()), 1L);
      assertEquals(ask(duckDb, properties.getProperty("rows"), tables), rows, "rows");
      assertEquals(properties.getProperty("rejected", "0"), "" + result.rejected(), "rejected");
      for (Path query : queries(path)) {
        String name = query.getFileName().toString().replace(".rq", "");
        String sql = Files.readString(path.resolve(name + ".sql"));
        assertEquals(ask(duckDb, sql, tables), ask(result.data(), Files.readString(query)), name);
      }
    }
  }

  /** Makes the files that the case says how to make; false if there are none. */
  private static boolean make(Properties properties, Path work) throws SQLException {
    boolean isMade = false;
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      for (String name : properties.stringPropertyNames()) {
        if (name.startsWith("make.") || name.startsWith("lines.")) {
          String form =
              name.startsWith("make.")
                  ? "HEADER"
                  : "HEADER false, DELIMITER '\u0001', QUOTE '', ESCAPE ''";
          String file = work + "/" + name.substring(name.indexOf('.') + 1);
          statement.execute(
              "COPY (%s) TO '%s' (FORMAT csv, %s)"
                  .formatted(properties.getProperty(name), file, form));
          isMade = true;
        }
      }
    }
    return isMade;
  }

  private static Map<String, String> options(Properties properties) {
    Map<String, String> options = new HashMap<>();
    for (String name : properties.stringPropertyNames()) {
      if (name.startsWith("option.")) {
        options.put(name.substring("option.".length()), properties.getProperty(name));
      }
    }
    return options;
  }

  private static List<Path> queries(Path path) throws IOException {
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  private static Map<String, Long> ask(Connection duckDb, String sql, List<Path> tables)
      throws SQLException {
    String query = sql;
    for (int i = 0; i < tables.size(); i++) {
      query = query.replace("${" + (i + 1) + "}", "'" + tables.get(i) + "'");
    }
    Map<String, Long> rows = new TreeMap<>();
    try (Statement statement = duckDb.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(plain(result.getString(i)));
        }
        rows.merge(String.join(" ", row), 1L, Long::sum);
      }
    }
    assertFalse(rows.isEmpty(), () -> "no rows: " + sql);
    return rows;
  }

  private static Map<String, Long> ask(DatasetGraph data, String sparql) {
    Map<String, Long> rows = new TreeMap<>();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec query = QueryExec.dataset(data).query(sparql).build()) {
            var select = query.select();
            select.forEachRemaining(
                row -> rows.merge(text(row, select.getResultVars()), 1L, Long::sum));
          }
        });
    return rows;
  }

  private static String text(Binding row, List<Var> names) {
    List<String> values = new ArrayList<>();
    for (Var name : names) {
      var node = row.get(name);
      values.add(
          plain(node == null ? null : node.isURI() ? node.getURI() : node.getLiteralLexicalForm()));
    }
    return String.join(" ", values);
  }

  /** One way of writing for equal numbers. */
  private static String plain(String value) {
    if (value == null || !value.matches("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?")) {
      return String.valueOf(value);
    }
    BigDecimal number = new BigDecimal(value);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
