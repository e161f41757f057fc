package org.w3id.dyad.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Dyad;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.build.Shipped;
import org.w3id.dyad.build.ShippedCopy;

/** The report on the terminal and as RDF, and the exit code. */
class CheckCommandTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  @TempDir private Path folder;

  @Test
  void theShippedDataBreakNoRule() {
    Invocation check = Invocation.of("check", "--base-dir", Shipped.releases().base().toString());
    assertEquals(Dyad.OK, check.exit(), check::out);
    assertTrue(check.out().contains("0 violations, "), check::out);
  }

  @ParameterizedTest
  @ValueSource(strings = {"report.ttl", "report.nt", "report.rdf", "report.jsonld"})
  void theReportIsWrittenAsRdf(String name) {
    Path file = folder.resolve(name);
    Invocation check =
        Invocation.of(
            "check",
            "--base-dir",
            Shipped.releases().base().toString(),
            "--report",
            file.toString());
    assertEquals(Dyad.OK, check.exit(), check::err);
    Graph report = RDFDataMgr.loadGraph(file.toUri().toString());
    assertEquals(
        1,
        report
            .find(Node.ANY, Node.ANY, NodeFactory.createURI(SH + "ValidationReport"))
            .toList()
            .size());
  }

  @Test
  void dataThatBreakARuleGiveExitCode1() throws IOException {
    try (ShippedCopy copy = ShippedCopy.in(folder)) {
      Path table = copy.table("memberships");
      Files.writeString(
          table,
          Files.readString(table) + "early,sco,state/BLR,full-member,1990,,,,pinelyte-2025,,\n");
      String base = folder.resolve("releases").toString();
      assertEquals(Dyad.OK, Invocation.of("build", "--base-dir", base).exit());
      Invocation check = Invocation.of("check", "--base-dir", base);
      assertEquals(Dyad.PROBLEMS_FOUND, check.exit(), check::out);
      assertTrue(check.out().contains("violation membership-before-founding: "), check::out);
    }
  }
}
