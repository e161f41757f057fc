package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.assembly.ShippedCopy;
import org.w3id.dyad.release.Releases;

/** The report on the terminal and as RDF, and the exit code. */
class CheckCommandTest {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  @TempDir private Path folder;

  @Test
  void theShippedDataBreakNoRule() {
    Invocation check = Invocation.of("check", "--base-dir", Shipped.releases().base().toString());
    assertEquals(ExitCode.OK, check.exit(), check::out);
    assertTrue(check.out().contains("0 violations, "), check::out);
  }

  @Test
  void whatOneSideTellsIsListedAndIsNoProblem() {
    String base = Shipped.releases().base().toString();
    Invocation check = Invocation.of("check", "--symmetry", "--limit", "3", "--base-dir", base);
    assertEquals(ExitCode.OK, check.exit(), check::out);
    assertTrue(check.out().contains("warning meeting-of-one-side: "), check::out);
    assertTrue(check.out().contains("Symmetric would be an official of the other"), check::out);
    assertTrue(check.out().contains("0 violations, "), check::out);
  }

  @Test
  void theFilesOfAReleaseAreHeldAgainstTheirChecksums() throws IOException {
    Releases releases = new Releases(folder.resolve("releases"));
    Files.createDirectories(releases.base());
    PathUtils.copyDirectory(
        Shipped.releases().current().orElseThrow().folder(), releases.base().resolve("one"));
    String base = releases.base().toString();
    Invocation whole = Invocation.of("check", "--release", "one", "--base-dir", base);
    assertEquals(ExitCode.OK, whole.exit(), whole::err);
    assertTrue(whole.out().matches("release one: \\d+ files, 0 damaged\\R"), whole::out);
    Path nodes = releases.base().resolve("one/tdb2/Data-0001/nodes-data.obj");
    byte[] bytes = Files.readAllBytes(nodes);
    bytes[bytes.length / 2] ^= 1;
    Files.write(nodes, bytes);
    Invocation damaged = Invocation.of("check", "--release", "one", "--base-dir", base);
    assertEquals(ExitCode.PROBLEMS_FOUND, damaged.exit(), damaged::err);
    assertTrue(
        damaged.out().contains("tdb2/Data-0001/nodes-data.obj has other bytes"), damaged::out);
    Invocation missing = Invocation.of("check", "--release", "two", "--base-dir", base);
    assertEquals(ExitCode.ERROR, missing.exit());
    assertTrue(missing.err().contains("there is no release \"two\""), missing::err);
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
    assertEquals(ExitCode.OK, check.exit(), check::err);
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
    try (ShippedCopy copy = ShippedCopy.smallIn(folder, "organizations.csv")) {
      Path table = copy.table("memberships");
      Files.writeString(
          table,
          Files.readString(table) + "early,sco,state/BLR,full-member,1990,,,,pinelyte-2025,,\n");
      String base = folder.resolve("releases").toString();
      assertEquals(ExitCode.OK, Invocation.of("build", "--base-dir", base).exit());
      Invocation check = Invocation.of("check", "--base-dir", base);
      assertEquals(ExitCode.PROBLEMS_FOUND, check.exit(), check::out);
      assertTrue(check.out().contains("violation membership-before-founding: "), check::out);
    }
  }

  /** Axioms of every kind that can be broken, and data that break each of them once. */
  @Test
  void whatContradictsTheAxiomsIsReportedWithItsPremises() throws IOException {
    String prefixes =
        """
        PREFIX : <https://example.org/>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        """;
    try (ShippedCopy copy = ShippedCopy.smallIn(folder)) {
      Files.writeString(
          copy.home().ontology().resolve("of-our-own.ttl"),
          prefixes
              + """
              :Cat owl:disjointWith :Dog . :Kitten rdfs:subClassOf :Cat .
              :above a owl:AsymmetricProperty . :knowsNot a owl:IrreflexiveProperty .
              :Childless rdfs:subClassOf [ owl:onProperty :child ; owl:maxCardinality "0"^^xsd:nonNegativeInteger ] .
              :Widowed rdfs:subClassOf [ owl:onProperty :spouse ; owl:maxCardinality "1"^^xsd:nonNegativeInteger ] .
              :father a owl:FunctionalProperty . :passport a owl:InverseFunctionalProperty .
              :Ship owl:hasKey ( :port :number ) .
              """);
      Path file = folder.resolve("contradictions.ttl");
      Files.writeString(
          file,
          prefixes
              + """
              :tom a :Kitten , :Dog .
              :up :above :down . :down :above :up .
              :me :knowsNot :me .
              :none a :Childless ; :child :somebody .
              :one owl:sameAs :other . :one owl:differentFrom :other .
              :left a :Widowed ; :spouse :first , :second . :first owl:differentFrom :second .
              :bob :father :jack , :john .
              :ann :passport :p1 . :anna :passport :p1 .
              :s1 a :Ship ; :port :minsk ; :number "7" . :s2 a :Ship ; :port :minsk ; :number "7" .
              """);
      String base = folder.resolve("releases").toString();
      Invocation load = Invocation.of("load", "--base-dir", base, "rdf", file.toString());
      assertEquals(ExitCode.OK, load.exit(), load::err);
      Invocation check = Invocation.of("check", "--base-dir", base);
      assertEquals(ExitCode.PROBLEMS_FOUND, check.exit(), check::out);
      for (String rule :
          List.of("cax-dw", "prp-asyp", "prp-irp", "cls-maxc1", "eq-diff1", "cls-maxc2")) {
        assertTrue(check.out().contains("violation " + rule + ": "), rule + check.out());
      }
      for (String rule : List.of("prp-fp", "prp-ifp", "prp-key")) {
        assertTrue(check.out().contains("warning " + rule + ": "), rule + check.out());
      }
      for (String line :
          List.of(
              // That Tom is a cat is not stated: it is a premise all the same.
              "example.org/tom>  premise1=",
              " <https://example.org/Cat>",
              "example.org/jack>  other=<https://example.org/john>",
              "<https://example.org/ann> <https://example.org/passport> <https://example.org/p1>",
              "<https://example.org/s2> <https://example.org/number> \\\"7\\\"",
              "<https://example.org/none> <https://example.org/child> <https://example.org/somebody>")) {
        assertTrue(check.out().contains(line), line + check.out());
      }
      // Nothing is merged: what is said of the one is not said of the other.
      Path query = folder.resolve("merged.rq");
      Files.writeString(
          query,
          "PREFIX owl: <http://www.w3.org/2002/07/owl#> PREFIX : <https://example.org/>"
              + " ASK { { :jack owl:sameAs :john } UNION { :ann owl:sameAs :anna } UNION { :s1 owl:sameAs :s2 } }");
      Invocation merged = Invocation.of("query", "--base-dir", base, query.toString());
      assertTrue(merged.out().contains("false"), merged.out() + merged.err());
    }
  }
}
