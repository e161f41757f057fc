package org.w3id.dyad.release.bulk;

import java.util.function.LongConsumer;
import org.w3id.dyad.sparql.index.QuadRows;

/** Sorted quads without their repetitions, whose first number is told. */
final class Distinct implements QuadRows {
  private final QuadRows rows;
  private final LongConsumer repeated;
  private final long[] current = new long[WIDTH];
  private boolean isFirst = true;

  Distinct(QuadRows rows, LongConsumer repeated) {
    this.rows = rows;
    this.repeated = repeated;
  }

  @Override
  public boolean next() {
    boolean isThere = rows.next();
    while (isThere && !isFirst && QuadRows.compare(rows, this) == 0) {
      repeated.accept(at(0));
      isThere = rows.next();
    }
    if (!isThere) {
      return false;
    }
    isFirst = false;
    for (int column = 0; column < WIDTH; column++) {
      current[column] = rows.at(column);
    }
    return true;
  }

  @Override
  public long at(int column) {
    return current[column];
  }

  @Override
  public void close() {
    rows.close();
  }
}
