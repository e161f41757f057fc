package org.w3id.dyad.schema;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.vocabulary.RDFS;

/**
 * What the values of a property are.
 *
 * @param triples how many statements there are
 * @param classes the narrowest classes of things, as IRIs; {@link #ANY_THING} where one has none
 * @param datatypes the datatypes of literals, as IRIs
 */
public record ObjectKinds(long triples, Set<String> classes, Set<String> datatypes) {

  /** What stands for the class of a thing that has none: {@code rdfs:Resource}. */
  public static final String ANY_THING = RDFS.Resource.getURI();

  /** No values. */
  public static final ObjectKinds NONE = new ObjectKinds(0, Set.of(), Set.of());

  /** These values and others. */
  public ObjectKinds and(ObjectKinds other) {
    return new ObjectKinds(
        triples + other.triples, union(classes, other.classes), union(datatypes, other.datatypes));
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }
}
