package org.w3id.dyad.sparql.index;

/**
 * Hashes that come, in a table with gaps. The first bits of a hash say where its place is; those
 * that have one place stand in their order behind it, so that the whole table is sorted.
 *
 * @see <a href="https://doi.org/10.1093/comjnl/17.2.135">Amble and Knuth, Ordered hash tables</a>
 */
final class NewHashes implements HashedTerms {
  private static final int FIRST_BITS = 10;

  /** Places behind the last one: nothing goes round to the beginning. */
  private static final int MARGIN = 1 << 10;

  private int bits = FIRST_BITS;

  /** An identifier is kept as a number that is one higher: 0 is a gap. */
  private long[] table = table(bits);

  private int size;

  private static long[] table(int bits) {
    return new long[WIDTH * ((1 << bits) + MARGIN)];
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long find(long high, long low) {
    int at = at(high, low);
    return isGap(at) || table[at] != high || table[at + 1] != low ? -1 : table[at + 2] - 1;
  }

  /** Adds a hash that is not there. */
  void add(long high, long low, long identifier) {
    if (size >= 1 << bits - 1 || !isGap(table.length - WIDTH)) {
      grow();
    }
    int at = at(high, low);
    int gap = at;
    while (!isGap(gap)) {
      gap += WIDTH;
    }
    System.arraycopy(table, at, table, at + WIDTH, gap - at);
    put(table, at, high, low, identifier + 1);
    size++;
  }

  private static void put(long[] table, int at, long high, long low, long kept) {
    table[at] = high;
    table[at + 1] = low;
    table[at + 2] = kept;
  }

  private boolean isGap(int at) {
    return table[at + 2] == 0;
  }

  /** Where a hash stands, or has to stand. */
  private int at(long high, long low) {
    int at = home(high);
    while (!isGap(at) && HashedTerms.compare(table[at], table[at + 1], high, low) < 0) {
      at += WIDTH;
    }
    return at;
  }

  private int home(long high) {
    return WIDTH * (int) (high >>> Long.SIZE - bits);
  }

  private void grow() {
    long[] before = table;
    bits++;
    table = table(bits);
    int next = 0;
    for (int at = 0; at < before.length; at += WIDTH) {
      if (before[at + 2] != 0) {
        int to = Math.max(next, home(before[at]));
        put(table, to, before[at], before[at + 1], before[at + 2]);
        next = to + WIDTH;
      }
    }
  }

  @Override
  public Cursor all() {
    return new Cursor() {
      private int at = -WIDTH;

      @Override
      public boolean next() {
        do {
          at += WIDTH;
        } while (at < table.length && isGap(at));
        return at < table.length;
      }

      @Override
      public long high() {
        return table[at];
      }

      @Override
      public long low() {
        return table[at + 1];
      }

      @Override
      public long identifier() {
        return table[at + 2] - 1;
      }
    };
  }
}
