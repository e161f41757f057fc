package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.NTriplesUtil;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.row.Table;

/**
 * For each of the project's own table formats: the rows in {@code tables/<name>/<name>.csv} give
 * exactly the graph in {@code expected.ttl} beside it. A new format needs only that folder.
 */
class TableFixturesTest {
  private static final Path FOLDERS = Path.of("src/test/resources/tables");

  @TestFactory
  Stream<DynamicTest> eachTableMapsItsFixture() {
    return Tables.all().stream()
        .map(
            table ->
                DynamicTest.dynamicTest(
                    table.name(), source(table.name()), () -> assertMapped(table)));
  }

  private static URI source(String name) {
    return FOLDERS.resolve(name).resolve(name + ".csv").toUri();
  }

  /** A table is a graph of its name, and would be mixed with what the build writes there. */
  @Test
  void noTableHasTheNameOfAGraphThatTheBuildMakes() {
    for (String made :
        Set.of(
            "assessments",
            "catalogue",
            "derivations",
            "inferred",
            "links",
            "ontology",
            "provenance")) {
      assertTrue(Tables.named(made).isEmpty(), made);
    }
  }

  @Test
  void eachFolderBelongsToATable() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDERS)) {
      folders
          .map(folder -> folder.getFileName().toString())
          .forEach(name -> assertTrue(Tables.named(name).isPresent(), name + " is no table"));
    }
  }

  private static void assertMapped(Table table) throws IOException {
    Path folder = FOLDERS.resolve(table.name());
    Path rows = folder.resolve(table.name() + ".csv");
    RecordingSink sink = new RecordingSink();
    new TableReader(table).read(rows, sink);
    sink.flows().forEach(flow -> flow.describe(sink::statement));
    assertEquals("", sink.rejections());
    assertTrue(sink.mappedRows() > 0, "no rows in " + rows);
    Model expected;
    try (var text = Files.newBufferedReader(folder.resolve("expected.ttl"))) {
      expected = Rio.parse(text, "", RDFFormat.TURTLE);
    }
    assertEquals(
        "",
        difference("missing: ", expected, sink.statements())
            + difference("surplus: ", sink.statements(), expected),
        () -> "the whole graph is:\n" + turtle(sink.statements()));
  }

  private static String difference(String word, Model some, Model others) {
    Set<String> lines = new TreeSet<>();
    for (Statement s : some) {
      if (!others.contains(s)) {
        lines.add(
            word
                + NTriplesUtil.toNTriplesString(s.getSubject())
                + " "
                + NTriplesUtil.toNTriplesString(s.getPredicate())
                + " "
                + NTriplesUtil.toNTriplesString(s.getObject())
                + "\n");
      }
    }
    return String.join("", lines);
  }

  private static String turtle(Model model) {
    StringWriter out = new StringWriter();
    Rio.write(model, out, RDFFormat.TURTLE);
    return out.toString();
  }
}
