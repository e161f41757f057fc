package org.w3id.dyad.reasoning.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.w3id.dyad.reasoning.materialise.Symbols;

/**
 * Finds ways in which the body of a clause holds in a graph, one after the other, until the caller
 * stops. Membership in an anonymous class is in no graph; it is taken for granted here and to be
 * explained in its turn.
 */
final class BodySearch {
  private final Graph graph;
  private final Predicate<Binding> found;

  /**
   * A search.
   *
   * @param found takes each way, and returns whether to go on
   */
  BodySearch(Graph graph, Predicate<Binding> found) {
    this.graph = graph;
    this.found = found;
  }

  /** Searches; says whether to go on. */
  boolean search(List<Triple> body, Binding start) {
    if (body.isEmpty()) {
      return found.test(start);
    }
    List<Triple> left =
        new ArrayList<>(body.stream().map(t -> Substitute.substitute(t, start)).toList());
    left.sort(Comparator.comparingInt(BodySearch::openness));
    Triple next = left.remove(0);
    if (isAnonymous(next)) {
      return search(left, start);
    }
    ExtendedIterator<Triple> triples =
        graph.find(any(next.getSubject()), next.getPredicate(), any(next.getObject()));
    try {
      while (triples.hasNext()) {
        Triple triple = triples.next();
        Binding one = bind(next.getSubject(), triple.getSubject(), start);
        Binding both = one == null ? null : bind(next.getObject(), triple.getObject(), one);
        if (both != null && !search(left, both)) {
          return false;
        }
      }
      return true;
    } finally {
      triples.close();
    }
  }

  private static Binding bind(Node term, Node value, Binding start) {
    if (term instanceof Var variable) {
      Node known = start.get(variable);
      return known == null
          ? BindingFactory.binding(start, variable, value)
          : known.equals(value) ? start : null;
    }
    return start;
  }

  /** Fewest open terms first; what is taken for granted last, when its subject is known. */
  private static int openness(Triple pattern) {
    int open =
        (pattern.getSubject().isVariable() ? 1 : 0) + (pattern.getObject().isVariable() ? 1 : 0);
    return isAnonymous(pattern) ? 3 : open;
  }

  static boolean isAnonymous(Triple pattern) {
    return pattern.getPredicate().isBlank()
        || Symbols.isMembership(pattern) && pattern.getObject().isBlank();
  }

  private static Node any(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }
}
