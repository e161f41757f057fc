package org.w3id.dyad.release.bulk;

/** Sorted quads without their repetitions. */
final class Distinct implements Rows {
  private final Rows rows;
  private final long[] current = new long[WIDTH];
  private boolean isFirst = true;

  Distinct(Rows rows) {
    this.rows = rows;
  }

  @Override
  public boolean next() {
    do {
      if (!rows.next()) {
        return false;
      }
    } while (!isFirst && Rows.compare(rows, this) == 0);
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
