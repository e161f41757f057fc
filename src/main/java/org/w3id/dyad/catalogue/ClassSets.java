package org.w3id.dyad.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;

/** Numbers sets of classes. The set without any is 0. */
final class ClassSets {
  private final List<Set<Node>> sets = new ArrayList<>();
  private final Map<Set<Node>, Integer> numbers = new HashMap<>();
  private final Map<Addition, Integer> additions = new HashMap<>();

  private record Addition(int set, Node type) {}

  ClassSets() {
    number(Set.of());
  }

  /** The number of a set. */
  int number(Set<Node> set) {
    return numbers.computeIfAbsent(
        set,
        added -> {
          sets.add(Set.copyOf(added));
          return sets.size() - 1;
        });
  }

  /** The number of a set with one more class. */
  int with(int set, Node type) {
    return additions.computeIfAbsent(
        new Addition(set, type),
        addition -> {
          Set<Node> more = new HashSet<>(sets.get(set));
          more.add(type);
          return number(more);
        });
  }

  /** The set of a number: one object for each. */
  Set<Node> get(int number) {
    return sets.get(number);
  }
}
