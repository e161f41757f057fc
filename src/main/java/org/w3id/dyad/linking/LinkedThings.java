package org.w3id.dyad.linking;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.rdf.Nodes;

/** Things of several data sets that links say are one. Use it within a transaction. */
public final class LinkedThings {
  private static final Node SAME = Nodes.term("isSameThingAs");

  private final Graph graph;

  /** Follows the links of a graph. */
  public LinkedThings(Graph graph) {
    this.graph = graph;
  }

  /** Whether links lead from each of the things to all others, on whatever way. */
  public boolean areOne(Collection<String> things) {
    return things.isEmpty() || linked(things.iterator().next()).containsAll(things);
  }

  private Set<String> linked(String thing) {
    Set<String> seen = new HashSet<>(Set.of(thing));
    Deque<String> waiting = new ArrayDeque<>(seen);
    while (!waiting.isEmpty()) {
      graph
          .find(NodeFactory.createURI(waiting.remove()), SAME, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .mapWith(Node::getURI)
          .filterKeep(seen::add)
          .forEachRemaining(waiting::add);
    }
    return seen;
  }
}
