package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What the sources write fits the shapes. That the objects are of the right class is not looked at
 * here: states and concepts are described elsewhere.
 */
final class SourcesFitShapesTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static Shapes shapes;
  private static Graph ontology;

  @BeforeAll
  static void read() throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : OntologyFiles.files(OntologyFiles.FOLDER.resolve("shapes"), ".ttl")) {
      RDFParser.source(file).parse(graph);
    }
    shapes = Shapes.parse(graph);
    ontology = OntologyFiles.graph();
  }

  @TestFactory
  List<DynamicTest> everyFixtureFits() throws IOException {
    try (Stream<Path> files = Files.walk(FIXTURES, 3)) {
      return files
          .filter(file -> file.endsWith("expected.ttl"))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      FIXTURES.relativize(file.getParent()).toString(),
                      file.toUri(),
                      () -> assertEquals("", problems(file))))
          .toList();
    }
  }

  private static String problems(Path file) {
    Graph data = GraphFactory.createDefaultGraph();
    ontology.find().forEach(data::add);
    RDFParser.source(file).parse(data);
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .filter(entry -> !entry.sourceConstraintComponent().equals(SHACL.ClassConstraintComponent))
        .map(SourcesFitShapesTest::line)
        .sorted()
        .collect(Collectors.joining());
  }

  private static String line(ReportEntry entry) {
    return entry.focusNode()
        + " "
        + entry.resultPath()
        + " "
        + entry.value()
        + ": "
        + entry.message()
        + "\n";
  }
}
