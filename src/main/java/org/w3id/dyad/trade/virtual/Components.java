package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** Triple patterns that belong together, because variables lead from one to the other. */
final class Components {

  private final List<Triple> triples = new ArrayList<>();
  private final Set<Node> variables = new HashSet<>();

  private Components() {}

  /** The patterns, parted; within a part in their order. */
  static List<List<Triple>> of(List<Triple> patterns) {
    List<Components> components = new ArrayList<>();
    for (Triple triple : patterns) {
      Set<Node> own = variables(triple);
      Components joined = new Components();
      for (Components other : List.copyOf(components)) {
        if (other.variables.stream().anyMatch(own::contains)) {
          components.remove(other);
          joined.triples.addAll(other.triples);
          joined.variables.addAll(other.variables);
        }
      }
      joined.triples.add(triple);
      joined.variables.addAll(own);
      components.add(joined);
    }
    return components.stream()
        .map(part -> patterns.stream().filter(part.triples::contains).toList())
        .toList();
  }

  private static Set<Node> variables(Triple triple) {
    Set<Node> variables = new HashSet<>();
    for (Node node : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
      if (node.isVariable()) {
        variables.add(node);
      }
    }
    return variables;
  }
}
