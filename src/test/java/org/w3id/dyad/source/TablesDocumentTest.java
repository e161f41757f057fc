package org.w3id.dyad.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.check.CheckReport;
import org.w3id.dyad.check.Checks;
import org.w3id.dyad.release.Bridge;

/**
 * The examples of {@code docs/how-to/tables.md}: each table is read by its metadata, breaks no rule
 * beside the shipped data, and gives the rows that stand below the query.
 */
final class TablesDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/how-to/tables.md");
  private static final Path TUTORIAL = Path.of("docs/tutorials/your-own-table.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "```json\n(.*?)```.*?```(csv|tsv)\n(.*?)```.*?```sparql\n(.*?)```.*?```csv\n(.*?)```",
          Pattern.DOTALL);

  @TempDir private Path folder;

  /** An example: metadata, table, its ending, a query and its rows. */
  private record Example(String metadata, String ending, String table, String query, String rows) {}

  @Test
  void eachExampleIsReadAndKeepsTheRulesAndIsFound() throws IOException {
    List<Example> examples = examples();
    assertEquals(3, examples.size(), "examples of " + DOCUMENT);
    Graph data = shipped();
    for (Example example : examples) {
      read(example).statements().forEach(s -> data.add(triple(s)));
    }
    DatasetGraph all = DatasetGraphFactory.wrap(data);
    CheckReport report = Checks.load(Path.of("ontology")).run(all);
    assertTrue(report.conforms(), () -> report.toText(20));
    for (Example example : examples) {
      assertEquals(example.rows(), ask(all, example.query()), example::query);
    }
    assertTheTutorialFindsItsFigures(all);
  }

  /** The table of the tutorial is that of the first example. */
  private static void assertTheTutorialFindsItsFigures(DatasetGraph all) throws IOException {
    Matcher query = Pattern.compile("(?s)<<'END'\n(.*?)\nEND").matcher(Files.readString(TUTORIAL));
    assertTrue(query.find(), "the query of " + TUTORIAL);
    String rows = ask(all, query.group(1));
    assertTrue(rows.contains("/state/BLR,2019,1740500000\n"), rows);
    assertTrue(rows.contains("/state/TJK,2020,250000\n"), rows);
  }

  private static List<Example> examples() throws IOException {
    Matcher found = EXAMPLE.matcher(Files.readString(DOCUMENT));
    List<Example> examples = new ArrayList<>();
    while (found.find()) {
      examples.add(
          new Example(
              found.group(1), found.group(2), found.group(3), found.group(4), found.group(5)));
    }
    return examples;
  }

  private static Graph shipped() {
    DatasetGraph release = Shipped.store().data();
    Graph data = GraphFactory.createDefaultGraph();
    Txn.executeRead(
        release, () -> release.find().forEachRemaining((Quad q) -> data.add(q.asTriple())));
    return data;
  }

  private RecordingSink read(Example example) throws IOException {
    Path table = Files.writeString(folder.resolve("my." + example.ending()), example.table());
    Path metadata = Files.writeString(folder.resolve("my-metadata.json"), example.metadata());
    RecordingSink sink = new RecordingSink();
    Sources.named("csvw").orElseThrow().read(List.of(table, metadata), sink);
    assertEquals(2, sink.mappedRows(), sink::rejections);
    return sink;
  }

  private static Triple triple(org.eclipse.rdf4j.model.Statement statement) {
    return Triple.create(
        Bridge.node(statement.getSubject()),
        Bridge.node(statement.getPredicate()),
        Bridge.node(statement.getObject()));
  }

  private static String ask(DatasetGraph data, String sparql) {
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (QueryExec query = QueryExec.dataset(data).query(sparql).build()) {
      RowSetWriter csv =
          RowSetWriterRegistry.getFactory(ResultSetLang.RS_CSV).create(ResultSetLang.RS_CSV);
      csv.write(rows, query.select(), null);
    }
    return rows.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }
}
