package org.w3id.dyad.sparql.index;

/**
 * Quads one after the other, each as the four identifiers by which TDB2 stores its terms, in the
 * order of an index. To be closed after use.
 */
public interface QuadRows extends AutoCloseable {
  /** How many terms a quad has. */
  int WIDTH = 4;

  /** Goes to the next quad; false after the last. */
  boolean next();

  /** An identifier of the quad, 0 to 3, in the order of the index. */
  long at(int column);

  @Override
  default void close() {
    // Most are in memory.
  }

  /** Compares the quads at which two are, by their identifiers without a sign. */
  static int compare(QuadRows one, QuadRows other) {
    for (int column = 0; column < WIDTH; column++) {
      int order = Long.compareUnsigned(one.at(column), other.at(column));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
