package org.w3id.dyad.sparql.index;

/** Quads as tuples of the numbers of their terms. */
final class NewTuples implements Tuples {
  private final QuadRows rows;
  private final NumberedTerms terms;
  private final NamePlaces names;

  /** What was found last in each column: neighbours have much in common. */
  private final long[] ids = new long[QuadRows.WIDTH];

  private final int[] numbers = new int[QuadRows.WIDTH];
  private boolean isFirst = true;

  /**
   * Numbers the terms of quads.
   *
   * @param terms all that the quads have, and maybe others
   * @param names the names among these
   */
  NewTuples(QuadRows rows, NumberedTerms terms, NamePlaces names) {
    this.rows = rows;
    this.terms = terms;
    this.names = names;
  }

  @Override
  public boolean next() {
    if (!rows.next()) {
      return false;
    }
    for (int column = 0; column < numbers.length; column++) {
      long stored = rows.at(column);
      if (isFirst || stored != ids[column]) {
        ids[column] = stored;
        numbers[column] = number(stored, numbers[column]);
      }
    }
    isFirst = false;
    return true;
  }

  private int number(long stored, int near) {
    int number = stored >= 0 ? names.number(stored) : terms.number(stored, near);
    if (number < 0) {
      throw new IllegalStateException("no term has the identifier " + Long.toHexString(stored));
    }
    return number;
  }

  @Override
  public long first() {
    return SortedTuples.half(numbers[0], numbers[1]);
  }

  @Override
  public long second() {
    return SortedTuples.half(numbers[2], numbers[3]);
  }
}
