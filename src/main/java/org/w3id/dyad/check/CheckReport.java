package org.w3id.dyad.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.XSD;
import org.w3id.dyad.rdf.Iris;

/**
 * What the checks found.
 *
 * @param problems the problems, violations first, then by rule and thing
 */
public record CheckReport(List<Problem> problems) {

  /** Keeps the list from changing. */
  public CheckReport {
    problems = List.copyOf(problems);
  }

  /** Whether no rule is broken, warnings aside. */
  public boolean conforms() {
    return problems.stream().noneMatch(p -> p.severity() == Severity.VIOLATION);
  }

  /** How many problems are that bad. */
  public long count(Severity severity) {
    return problems.stream().filter(p -> p.severity() == severity).count();
  }

  /**
   * The report as text: a paragraph for each rule that is broken, a line for each thing.
   *
   * @param limit how many things are listed for each rule; the rest is counted
   */
  public String toText(int limit) {
    StringBuilder out = new StringBuilder();
    Map<String, List<Problem>> byRule =
        problems.stream()
            .collect(Collectors.groupingBy(Problem::rule, LinkedHashMap::new, Collectors.toList()));
    byRule.values().forEach(group -> write(group, limit, out));
    return out.append(counted(count(Severity.VIOLATION), "violation"))
        .append(", ")
        .append(counted(count(Severity.WARNING), "warning"))
        .append('\n')
        .toString();
  }

  private static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  private static void write(List<Problem> group, int limit, StringBuilder out) {
    Problem first = group.get(0);
    out.append(first.severity()).append(' ').append(first.rule()).append(": ");
    out.append(first.message()).append('\n');
    for (Problem problem : group.subList(0, Math.min(limit, group.size()))) {
      out.append("  ").append(text(problem.focus())).append(details(problem)).append('\n');
    }
    if (group.size() > limit) {
      out.append("  and ").append(group.size() - limit).append(" more\n");
    }
    out.append('\n');
  }

  private static String details(Problem problem) {
    return problem.details().entrySet().stream()
        .map(detail -> "  " + detail.getKey() + "=" + text(detail.getValue()))
        .collect(Collectors.joining());
  }

  /** A thing of this project by its path, anything else as in Turtle. */
  private static String text(Node node) {
    return node.isURI() && node.getURI().startsWith(Iris.BASE)
        ? node.getURI().substring(Iris.BASE.length())
        : NodeFmtLib.strTTL(node);
  }

  /** The report in the vocabulary of SHACL, {@code sh:ValidationReport}. */
  public Graph toGraph() {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefix("sh", SHACL.getURI()).setNsPrefix("dyad", Iris.ONTOLOGY);
    Node report = NodeFactory.createBlankNode();
    graph.add(report, RDF.type.asNode(), SHACL.ValidationReport);
    graph.add(
        report,
        SHACL.conforms,
        NodeFactory.createLiteralDT(
            Boolean.toString(problems.isEmpty()), NodeFactory.getType(XSD.xboolean.getURI())));
    for (Problem problem : problems) {
      Node result = NodeFactory.createBlankNode();
      graph.add(report, SHACL.result, result);
      write(problem, result, graph);
    }
    return graph;
  }

  private static void write(Problem problem, Node result, Graph graph) {
    graph.add(result, RDF.type.asNode(), SHACL.ValidationResult);
    graph.add(result, SHACL.focusNode, problem.focus());
    graph.add(result, SHACL.resultSeverity, problem.severity().node());
    graph.add(
        result,
        SHACL.resultMessage,
        NodeFactory.createLiteralString(problem.message() + details(problem)));
    graph.add(result, SHACL.sourceShape, problem.origin().shape());
    graph.add(result, SHACL.sourceConstraintComponent, problem.origin().component());
    Node property = problem.details().get("property");
    if (property != null && property.isURI()) {
      graph.add(result, SHACL.resultPath, property);
    }
    Node value = problem.details().get("value");
    if (value != null) {
      graph.add(result, SHACL.value, value);
    }
  }
}
