package org.w3id.dyad.conformance;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/**
 * A graph as lines of text in which a blank node has a name made of what surrounds it (colour
 * refinement). Two graphs that are the same up to the names of blank nodes have the same text.
 */
final class GraphText {
  private static final int ROUNDS = 4;

  private final List<Triple> triples;
  private Map<Node, String> names = new HashMap<>();

  private GraphText(Graph graph) {
    triples = graph.find().toList();
  }

  /** The lines, sorted. */
  static List<String> of(Graph graph) {
    GraphText text = new GraphText(graph);
    boolean hasBlank = text.triples.stream().anyMatch(GraphText::hasBlank);
    for (int round = 0; hasBlank && round < ROUNDS; round++) {
      text.refine();
    }
    return text.triples.stream().map(text::line).sorted().toList();
  }

  private static boolean hasBlank(Triple triple) {
    return triple.getSubject().isBlank() || triple.getObject().isBlank();
  }

  private void refine() {
    Map<Node, TreeSet<String>> around = new HashMap<>();
    for (Triple triple : triples) {
      note(triple.getSubject(), "s" + line(triple), around);
      note(triple.getObject(), "o" + line(triple), around);
    }
    Map<Node, String> refined = new HashMap<>();
    around.forEach((node, lines) -> refined.put(node, "_:" + lines.toString().hashCode()));
    names = refined;
  }

  private static void note(Node node, String line, Map<Node, TreeSet<String>> around) {
    if (node.isBlank()) {
      around.computeIfAbsent(node, key -> new TreeSet<>()).add(line);
    }
  }

  private String line(Triple triple) {
    return name(triple.getSubject())
        + " "
        + NodeFmtLib.strNT(triple.getPredicate())
        + " "
        + name(triple.getObject());
  }

  private String name(Node node) {
    return node.isBlank() ? names.getOrDefault(node, "_:") : NodeFmtLib.strNT(node);
  }
}
