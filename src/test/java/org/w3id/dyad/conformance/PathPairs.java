package org.w3id.dyad.conformance;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;

/**
 * The pairs of nodes that a property path connects (SPARQL 1.1, sections 9 and 18.4), as a
 * multiset.
 */
final class PathPairs {
  private final Graph graph;
  private final Set<Node> nodes = new LinkedHashSet<>();
  private final LongConsumer steps;

  /** The two ends of a path. */
  record Pair(Node start, Node end) {}

  /**
   * Paths in a graph.
   *
   * @param ends terms at the ends of the path, which a path of no length connects to themselves
   * @param steps is told how many pairs are made
   */
  PathPairs(Graph graph, Set<Node> ends, LongConsumer steps) {
    this.graph = graph;
    this.steps = steps;
    graph
        .find()
        .forEachRemaining(triple -> nodes.addAll(List.of(triple.getSubject(), triple.getObject())));
    nodes.addAll(ends);
  }

  /** The pairs, some more than once. */
  List<Pair> of(Path path) {
    List<Pair> pairs = pairs(path);
    steps.accept(pairs.size());
    return pairs;
  }

  private List<Pair> pairs(Path path) {
    if (path instanceof P_Link link) {
      return graph.find(Node.ANY, link.getNode(), Node.ANY).mapWith(PathPairs::pair).toList();
    } else if (path instanceof P_Inverse inverse) {
      return of(inverse.getSubPath()).stream().map(PathPairs::reversed).toList();
    } else if (path instanceof P_Seq seq) {
      return sequence(of(seq.getLeft()), of(seq.getRight()));
    } else if (path instanceof P_Alt alt) {
      List<Pair> both = new ArrayList<>(of(alt.getLeft()));
      both.addAll(of(alt.getRight()));
      return both;
    } else if (path instanceof P_NegPropSet set) {
      return others(set);
    } else if (path instanceof P_ZeroOrOne once) {
      Set<Pair> pairs = new LinkedHashSet<>(none());
      pairs.addAll(of(once.getSubPath()));
      return List.copyOf(pairs);
    } else if (path instanceof P_ZeroOrMore1 more) {
      Set<Pair> pairs = new LinkedHashSet<>(none());
      pairs.addAll(closure(of(more.getSubPath())));
      return List.copyOf(pairs);
    } else if (path instanceof P_OneOrMore1 more) {
      return closure(of(more.getSubPath()));
    }
    throw new IllegalArgumentException("no definition of " + path);
  }

  private static Pair pair(Triple triple) {
    return new Pair(triple.getSubject(), triple.getObject());
  }

  private static Pair reversed(Pair pair) {
    return new Pair(pair.end, pair.start);
  }

  private List<Pair> none() {
    return nodes.stream().map(node -> new Pair(node, node)).toList();
  }

  private static List<Pair> sequence(List<Pair> left, List<Pair> right) {
    Map<Node, List<Node>> next = next(right);
    List<Pair> pairs = new ArrayList<>();
    left.forEach(
        first ->
            next.getOrDefault(first.end, List.of())
                .forEach(end -> pairs.add(new Pair(first.start, end))));
    return pairs;
  }

  private static Map<Node, List<Node>> next(List<Pair> pairs) {
    Map<Node, List<Node>> next = new HashMap<>();
    pairs.forEach(pair -> next.computeIfAbsent(pair.start, key -> new ArrayList<>()).add(pair.end));
    return next;
  }

  /** Each pair once. */
  private List<Pair> closure(List<Pair> pairs) {
    Map<Node, List<Node>> next = next(pairs);
    List<Pair> all = new ArrayList<>();
    for (Node start : next.keySet()) {
      Set<Node> reached = new LinkedHashSet<>();
      Deque<Node> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        for (Node end : next.getOrDefault(open.pop(), List.of())) {
          if (reached.add(end)) {
            open.push(end);
          }
        }
      }
      steps.accept(reached.size());
      reached.forEach(end -> all.add(new Pair(start, end)));
    }
    return all;
  }

  /** Forward pairs if a forward property is excluded, or none; backward ones likewise. */
  private List<Pair> others(P_NegPropSet set) {
    List<Node> forward = set.getFwdNodes();
    List<Node> backward = set.getBwdNodes();
    List<Pair> pairs = new ArrayList<>();
    if (!forward.isEmpty() || backward.isEmpty()) {
      pairs.addAll(except(forward));
    }
    if (!backward.isEmpty()) {
      except(backward).forEach(pair -> pairs.add(reversed(pair)));
    }
    return pairs;
  }

  private List<Pair> except(List<Node> properties) {
    return graph
        .find()
        .filterDrop(triple -> properties.contains(triple.getPredicate()))
        .mapWith(PathPairs::pair)
        .toList();
  }
}
