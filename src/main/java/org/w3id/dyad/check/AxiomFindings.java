package org.w3id.dyad.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.check.Problem.Origin;
import org.w3id.dyad.rdf.Nodes;

/**
 * What the axioms of the ontology found wrong when the release was built: data that contradict
 * them, and two names that must be of one thing, each with the statements that it rests on.
 */
final class AxiomFindings {
  private static final Node FOCUS = Nodes.term("hasFocus");
  private static final Node APPLIES = Nodes.term("appliesRule");
  private static final Node FROM =
      NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");

  private AxiomFindings() {}

  /** The problems that stand in a graph. */
  static List<Problem> in(Graph graph) {
    List<Problem> problems = new ArrayList<>();
    add(
        graph,
        "Contradiction",
        Severity.VIOLATION,
        "These statements cannot all be true by the axioms of the ontology. Correct one of them.",
        problems);
    add(
        graph,
        "PossibleIdentity",
        Severity.WARNING,
        "By the axioms of the ontology these are two names of one thing. Give it one name, or correct a statement.",
        problems);
    return problems;
  }

  private static void add(
      Graph graph, String type, Severity severity, String message, List<Problem> problems) {
    graph
        .find(Node.ANY, RDF.Nodes.type, Nodes.term(type))
        .mapWith(Triple::getSubject)
        .forEach(found -> problems.add(problem(graph, found, severity, message)));
  }

  private static Problem problem(Graph graph, Node found, Severity severity, String message) {
    List<Node> focus = objects(graph, found, FOCUS);
    Node rule = objects(graph, found, APPLIES).get(0);
    Map<String, Node> details = new LinkedHashMap<>();
    if (focus.size() > 1) {
      details.put("other", focus.get(1));
    }
    List<Node> premises = objects(graph, found, FROM);
    for (int i = 0; i < premises.size(); i++) {
      details.put("premise" + (i + 1), text(graph, premises.get(i)));
    }
    String name = rule.getURI().substring(rule.getURI().lastIndexOf('/') + 1);
    return new Problem(
        name,
        severity,
        focus.get(0),
        message,
        details,
        new Origin(rule, SHACL.SPARQLConstraintComponent));
  }

  private static Node text(Graph graph, Node fact) {
    StringBuilder text = new StringBuilder();
    for (Node part : List.of(RDF.Nodes.subject, RDF.Nodes.predicate, RDF.Nodes.object)) {
      for (Node value : objects(graph, fact, part)) {
        text.append(text.isEmpty() ? "" : " ").append(NodeFmtLib.strTTL(value));
      }
    }
    return NodeFactory.createLiteralString(text.toString());
  }

  private static List<Node> objects(Graph graph, Node subject, Node property) {
    List<Node> objects = new ArrayList<>();
    graph.find(subject, property, Node.ANY).forEachRemaining(t -> objects.add(t.getObject()));
    objects.sort((one, other) -> one.toString().compareTo(other.toString()));
    return objects;
  }
}
