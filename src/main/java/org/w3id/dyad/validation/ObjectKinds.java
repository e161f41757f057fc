package org.w3id.dyad.validation;

import java.util.Set;
import java.util.TreeSet;

/**
 * What the values of a property are.
 *
 * @param triples how many statements there are
 * @param classes the narrowest classes of things, as IRIs
 * @param datatypes the datatypes of literals, as IRIs
 */
record ObjectKinds(long triples, Set<String> classes, Set<String> datatypes) {

  /** No values. */
  static final ObjectKinds NONE = new ObjectKinds(0, Set.of(), Set.of());

  /** These values and others. */
  ObjectKinds and(ObjectKinds other) {
    return new ObjectKinds(
        triples + other.triples, union(classes, other.classes), union(datatypes, other.datatypes));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }
}
