package org.w3id.dyad.trade.virtual.mapping;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * How RDF terms of one kind are made of the values of columns, and back. Two terms of one map are
 * the same if and only if the values are.
 */
public interface TermMap {

  /** The columns, in the order in which {@link #term} takes their values. */
  List<String> columns();

  /** Whether terms are made of the table's columns, and told apart by them. */
  default boolean isColumns() {
    return false;
  }

  /** The term, or null (no term) if a value is missing. */
  Node term(Object[] values);

  /** The values that make the term, null if none do. In a choice some can be null. */
  Object[] values(Node term);

  /**
   * Which columns must be equal, pairwise, so that this map and another one make the same term;
   * null if that cannot be said by columns.
   */
  default List<Pair> pairs(TermMap other) {
    return null;
  }

  /**
   * Columns, by their place in two maps, that must be equal.
   *
   * @param left place in the first map
   * @param right place in the second map
   * @param nullable whether both can be null and are equal then
   */
  record Pair(int left, int right, boolean nullable) {}
}
