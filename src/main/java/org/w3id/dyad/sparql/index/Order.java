package org.w3id.dyad.sparql.index;

/**
 * An order of quads, by the columns that its name lists. There is one for each set of known columns
 * in which these come first, and without a known graph those that differ in nothing else are
 * neighbours.
 */
public enum Order {
  /** By graph, subject, predicate, object. */
  GSPO(0, 1, 2, 3),
  /** By graph, predicate, object, subject. */
  GPOS(0, 2, 3, 1),
  /** By graph, object, subject, predicate. */
  GOSP(0, 3, 1, 2),
  /** By subject, predicate, object, graph. */
  SPOG(1, 2, 3, 0),
  /** By predicate, object, subject, graph. */
  POSG(2, 3, 1, 0),
  /** By object, subject, predicate, graph. */
  OSPG(3, 1, 2, 0);

  /** The place in a quad (graph, subject, predicate, object) of each column. */
  private final int[] places;

  Order(int... places) {
    this.places = places;
  }

  /** The place in a quad of a column. */
  public int place(int column) {
    return places[column];
  }

  /** Whether the quads of a graph stand beside each other. */
  public boolean isByGraph() {
    return places[0] == 0;
  }

  /**
   * The order in which the known terms of a quad come first.
   *
   * @param quad the number of its graph, subject, predicate, object; below zero if it is not known
   */
  static Order of(int[] quad) {
    boolean hasGraph = quad[0] >= 0;
    boolean hasSubject = quad[1] >= 0;
    boolean hasPredicate = quad[2] >= 0;
    boolean hasObject = quad[3] >= 0;
    if (hasSubject && (hasPredicate || !hasObject)) {
      return hasGraph ? GSPO : SPOG;
    }
    if (hasObject && (hasSubject || !hasPredicate)) {
      return hasGraph ? GOSP : OSPG;
    }
    if (hasPredicate) {
      return hasGraph ? GPOS : POSG;
    }
    return hasGraph ? GSPO : SPOG;
  }
}
