package org.w3id.dyad.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rules are read and what a report looks like. */
final class ChecksTest {

  private static final String PREFIXES =
      """
      PREFIX : <https://w3id.org/dyad/ontology#>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      """;

  private static final String SHAPES =
      PREFIXES
          + """
          <https://w3id.org/dyad/ontology/shapes#Post> a sh:NodeShape ; sh:targetClass :Post ; sh:closed true ;
            sh:ignoredProperties ( <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ) ;
            sh:property <https://w3id.org/dyad/ontology/shapes#Post-rank> .
          <https://w3id.org/dyad/ontology/shapes#Post-rank> a sh:PropertyShape ; sh:path :hasRank ; sh:minCount 1 ;
            sh:message "A post has a rank." .
          """;

  private static final String CHECK =
      """
      # Problem: Two posts are one above the other.
      # Remedy: Cut the circle.
      # Severity: warning

      PREFIX : <https://w3id.org/dyad/ontology#>
      SELECT ?focus ?other { ?focus :above ?other . ?other :above ?focus }
      ORDER BY DESC(?focus)
      """;

  @TempDir Path ontology;

  @BeforeEach
  void writeRules() throws IOException {
    Files.createDirectories(ontology.resolve("shapes"));
    Files.createDirectories(ontology.resolve("checks"));
    Files.writeString(ontology.resolve("shapes/officials.ttl"), SHAPES);
    Files.writeString(ontology.resolve("checks/posts-in-a-circle.rq"), CHECK);
  }

  private CheckReport run(String trig) throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.executeWrite(() -> RDFParser.fromString(PREFIXES + trig, Lang.TRIG).parse(data));
    return Checks.load(ontology).run(data);
  }

  @Test
  void allGraphsAreTakenTogether() throws IOException {
    assertTrue(run("GRAPH id:a { id:p a :Post } GRAPH id:b { id:p :hasRank id:r }").conforms());
  }

  @Test
  void theReportListsViolationsBeforeWarnings() throws IOException {
    var report =
        run(
            "id:b :above id:a . id:a :above id:b . id:p a :Post . id:q a :Post ; :hasRank id:r ; :x 1 .");
    assertEquals(
        """
        violation Post-closed: Has a property that its shape does not know: a slip, or to be added to the shape.
          id/q  property=ontology#x  value=1

        violation Post-rank: A post has a rank.
          id/p  property=ontology#hasRank

        warning posts-in-a-circle: Two posts are one above the other. Cut the circle.
          id/a  other=id/b
          and 1 more

        2 violations, 2 warnings
        """,
        report.toText(1));
    assertFalse(report.conforms());
  }

  @Test
  void warningsAloneConform() throws IOException {
    var report = run("id:b :above id:a . id:a :above id:b .");
    assertTrue(report.conforms());
    assertEquals(2, report.count(Severity.WARNING));
  }

  @Test
  void theReportAsRdfIsOneThatShaclToolsRead() throws IOException {
    var graph = run("id:p a :Post . id:b :above id:a . id:a :above id:b .").toGraph();
    var report = ValidationReport.fromGraph(graph);
    assertFalse(report.conforms());
    assertEquals(3, report.getEntries().size());
    var shapes = GraphFactory.createDefaultGraph();
    RDFParser.fromString(
            """
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            [] a sh:NodeShape ; sh:targetClass sh:ValidationResult ;
              sh:property [ sh:path sh:focusNode ; sh:minCount 1 ; sh:maxCount 1 ],
                [ sh:path sh:resultSeverity ; sh:minCount 1 ; sh:maxCount 1 ],
                [ sh:path sh:sourceShape ; sh:minCount 1 ; sh:maxCount 1 ],
                [ sh:path sh:sourceConstraintComponent ; sh:minCount 1 ; sh:maxCount 1 ] .
            """,
            Lang.TURTLE)
        .parse(shapes);
    assertTrue(ShaclValidator.get().conforms(Shapes.parse(shapes), graph));
  }

  @Test
  void aCheckWithoutRemedyIsRefused() {
    assertEquals(
        "must begin with a line # Remedy: …", refusal(CHECK.replaceFirst("# Remedy.*\n", "")));
  }

  @Test
  void anUnknownSeverityIsRefused() {
    assertEquals(
        "# Severity: must be violation or warning", refusal(CHECK.replace("warning", "grave")));
  }

  @Test
  void aQueryWithoutFocusIsRefused() {
    assertEquals("must SELECT ?focus", refusal(CHECK.replace("?focus", "?thing")));
  }

  @Test
  void aQueryThatDoesNotParseIsRefusedWithItsPlace() {
    assertTrue(refusal(CHECK.replace("SELECT", "SELECTED")).contains("line 6, column 9"));
  }

  @Test
  void aShapeFileThatIsNotTurtleIsRefused() throws IOException {
    var file = ontology.resolve("shapes/officials.ttl");
    Files.writeString(file, "shape:Post");
    var failure = assertThrows(MalformedCheckException.class, () -> Checks.load(ontology));
    assertTrue(failure.getMessage().startsWith(file + ": "), failure.getMessage());
  }

  @Test
  void anEmptyFolderIsRefused() throws IOException {
    Files.delete(ontology.resolve("checks/posts-in-a-circle.rq"));
    assertThrows(IOException.class, () -> Checks.load(ontology));
  }

  /** Why a check is refused, without the name of its file, which must come first. */
  private String refusal(String check) {
    var file = ontology.resolve("checks/posts-in-a-circle.rq");
    var failure =
        assertThrows(
            MalformedCheckException.class,
            () -> {
              Files.writeString(file, check);
              Checks.load(ontology);
            });
    assertTrue(failure.getMessage().startsWith(file + ": "), failure.getMessage());
    return failure.getMessage().substring(file.toString().length() + 2);
  }
}
