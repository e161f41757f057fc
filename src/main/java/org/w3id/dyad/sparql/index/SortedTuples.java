package org.w3id.dyad.sparql.index;

/**
 * Tuples of four numbers that are not negative, sorted. A tuple is two numbers of 64 bits, so that
 * two comparisons compare two tuples.
 */
final class SortedTuples {
  private static final long ALL = 0xffffffffL;

  private final Longs longs;

  SortedTuples(Longs longs) {
    this.longs = longs;
  }

  /** One half of a tuple. */
  static long half(int left, int right) {
    return (long) left << Integer.SIZE | right;
  }

  long size() {
    return longs.size() / 2;
  }

  /** The first two numbers of a tuple. */
  long first(long tuple) {
    return longs.get(2 * tuple);
  }

  /** The last two numbers of a tuple. */
  long second(long tuple) {
    return longs.get(2 * tuple + 1);
  }

  /** The tuples that begin with known numbers. */
  Range range(int[] quad, Order order) {
    int known = 0;
    while (known < 4 && quad[order.place(known)] >= 0) {
      known++;
    }
    if (known == 0) {
      return new Range(this, order, 0, size());
    }
    long first = (long) quad[order.place(0)] << Integer.SIZE;
    long lastFirst = first | ALL;
    long second = 0;
    long lastSecond = Long.MAX_VALUE;
    if (known > 1) {
      first |= quad[order.place(1)];
      lastFirst = first;
    }
    if (known > 2) {
      second = (long) quad[order.place(2)] << Integer.SIZE;
      lastSecond = second | ALL;
    }
    if (known > 3) {
      second |= quad[order.place(3)];
      lastSecond = second;
    }
    long from = after(0, size(), first, second - 1);
    return new Range(this, order, from, end(from, lastFirst, lastSecond));
  }

  /** The first tuple after some numbers, with steps that double: most ranges are short. */
  private long end(long from, long first, long second) {
    long step = 1;
    long low = from;
    long size = size();
    while (low + step <= size && !isAfter(low + step - 1, first, second)) {
      low += step;
      step *= 2;
    }
    return after(low, Math.min(size, low + step), first, second);
  }

  private boolean isAfter(long tuple, long first, long second) {
    long own = first(tuple);
    return own > first || own == first && second(tuple) > second;
  }

  private long after(long from, long to, long first, long second) {
    long low = from;
    long high = to;
    while (low < high) {
      long middle = (low + high) >>> 1;
      if (isAfter(middle, first, second)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
