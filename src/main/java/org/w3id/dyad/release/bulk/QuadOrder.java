package org.w3id.dyad.release.bulk;

/**
 * The order of the numbers in an index of quads.
 *
 * @param name the letters of graph, subject, property and object, as in {@code GPOS}
 */
record QuadOrder(String name) {
  private static final String NATURAL = "GSPO";

  boolean isByGraph() {
    return name.charAt(0) == NATURAL.charAt(0);
  }

  /** Which number of a quad comes at a place of the index. */
  int column(int place) {
    return NATURAL.indexOf(name.charAt(place));
  }
}
