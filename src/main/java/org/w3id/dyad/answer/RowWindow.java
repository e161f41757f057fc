package org.w3id.dyad.answer;

/**
 * Which rows of an answer are wanted. As a release never changes and the rows of a question have an
 * order, the windows of one release fit together.
 *
 * @param offset how many rows are passed over
 * @param limit how many rows are given at most
 */
public record RowWindow(int offset, int limit) {
  /** As many rows as are given if nothing is said. */
  public static final int USUAL = 1_000;

  /** As many rows as can be had at once. */
  public static final int MOST = 10_000;

  /** The first rows. */
  public static final RowWindow FIRST = new RowWindow(0, USUAL);

  /** The rows after these. */
  public RowWindow next() {
    return new RowWindow(offset + limit, limit);
  }

  /** The rows before these. */
  public RowWindow previous() {
    return new RowWindow(Math.max(0, offset - limit), limit);
  }
}
