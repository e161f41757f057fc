package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.path.P_Link;
import org.w3id.dyad.check.Problem.Origin;

/**
 * The SHACL shapes of all modules. A property shape has a name, which is the rule that it stands
 * for; the rule that a shape is closed is {@code <shape>-closed}.
 */
final class ShapeChecks {
  private final Shapes shapes;

  private ShapeChecks(Shapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Reads the shapes.
   *
   * @throws MalformedCheckException if a file is not Turtle
   */
  static ShapeChecks read(List<Path> files) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    for (Path file : files) {
      try {
        RDFParser.source(file)
            .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
            .parse(graph);
      } catch (RiotException e) {
        throw new MalformedCheckException(file, e.getMessage(), e);
      }
    }
    return new ShapeChecks(Shapes.parse(graph));
  }

  /** The problems in a graph that contains the ontology, whose class hierarchy counts. */
  List<Problem> run(Graph data) {
    return ShaclValidator.get().validate(shapes, data).getEntries().stream()
        .map(ShapeChecks::problem)
        .toList();
  }

  private static Problem problem(ReportEntry entry) {
    boolean closed = entry.sourceConstraintComponent().equals(SHACL.ClosedConstraintComponent);
    Map<String, Node> details = new LinkedHashMap<>();
    if (entry.resultPath() instanceof P_Link link) {
      details.put("property", link.getNode());
    }
    if (entry.value() != null) {
      details.put("value", entry.value());
    }
    return new Problem(
        name(entry.source()) + (closed ? "-closed" : ""),
        Severity.of(entry.severity().level()),
        entry.focusNode(),
        closed
            ? "Has a property that its shape does not know: a slip, or to be added to the shape."
            : entry.message(),
        details,
        new Origin(entry.source(), entry.sourceConstraintComponent()));
  }

  private static String name(Node shape) {
    return shape.isURI()
        ? shape.getURI().replaceFirst(".*[#/]", "")
        : "shape " + NodeFmtLib.strTTL(shape);
  }
}
