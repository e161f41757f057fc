package org.w3id.dyad.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.release.Linkset;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.sparql.index.Range;

/**
 * The statements of the union of an index, counted by their numbers: a term is made once, and not
 * for each statement.
 */
final class IndexedStatements {
  private final QuadIndex index;

  IndexedStatements(QuadIndex index) {
    this.index = index;
  }

  /**
   * Statements whose subjects are of one kind, and their objects too.
   *
   * @param property the number of their property
   */
  record Group(int subject, int property, int object) {}

  /** How many statements each group has. */
  Map<Group, Long> counts(TermKinds kinds) {
    Map<Group, long[]> counts = new HashMap<>();
    each(
        index.range(new int[] {-1, -1, -1, -1}),
        quad -> {
          Group group = new Group(kinds.of(quad[1]), quad[2], kinds.of(quad[3]));
          counts.computeIfAbsent(group, added -> new long[1])[0]++;
        });
    Map<Group, Long> groups = new HashMap<>();
    counts.forEach((group, count) -> groups.put(group, count[0]));
    return groups;
  }

  /** How many things each class has. */
  Map<Node, Long> classes() {
    Map<Node, Long> classes = new HashMap<>();
    each(RDF.Nodes.type, quad -> classes.merge(index.node(quad[3]), 1L, Long::sum));
    classes.keySet().removeIf(type -> !type.isURI());
    return classes;
  }

  /** Gives the statements with a property that links things. */
  void links(Consumer<Triple> out) {
    Linkset.properties().forEach(link -> each(link, quad -> out.accept(triple(quad))));
  }

  private void each(Node property, Consumer<int[]> out) {
    int number = index.number(property);
    if (number >= 0) {
      each(index.range(new int[] {-1, -1, number, -1}), out);
    }
  }

  private Triple triple(int[] quad) {
    return Triple.create(index.node(quad[1]), index.node(quad[2]), index.node(quad[3]));
  }

  private static void each(Range range, Consumer<int[]> out) {
    int[] quad = new int[4];
    for (long at = range.from(); at < range.to(); at++) {
      if (!range.isRepeated(at)) {
        range.read(at, quad);
        out.accept(quad);
      }
    }
  }
}
