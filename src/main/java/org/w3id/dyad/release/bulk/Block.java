package org.w3id.dyad.release.bulk;

import static org.w3id.dyad.sparql.index.QuadRows.WIDTH;

import java.util.Arrays;
import org.w3id.dyad.sparql.index.Order;
import org.w3id.dyad.sparql.index.QuadRows;

/** Quads in memory, in the order in which they came. */
final class Block {
  private static final int FIRST = 1 << 12;

  private final int most;
  private long[] numbers;
  private int count;

  /**
   * An empty one.
   *
   * @param most how many quads it takes at most
   */
  Block(int most) {
    this.most = most;
    numbers = new long[WIDTH * Math.min(FIRST, most)];
  }

  boolean isEmpty() {
    return count == 0;
  }

  boolean isFull() {
    return count == most;
  }

  void add(long graph, long subject, long property, long object) {
    if (numbers.length == WIDTH * count) {
      numbers = Arrays.copyOf(numbers, WIDTH * Math.min(2 * count, most));
    }
    int at = WIDTH * count;
    numbers[at] = graph;
    numbers[at + 1] = subject;
    numbers[at + 2] = property;
    numbers[at + 3] = object;
    count++;
  }

  void clear() {
    count = 0;
  }

  /** The quads in the order of an index; the block must not change meanwhile. */
  QuadRows sorted(Order order) {
    long[] rows = new long[WIDTH * count];
    for (int at = 0; at < rows.length; at++) {
      rows[at] = numbers[at - at % WIDTH + order.place(at % WIDTH)];
    }
    long[] sorted = rows.clone();
    sort(rows, sorted, 0, count);
    return new Sorted(sorted);
  }

  /** Merge sort: it takes few steps where graphs and subjects come in their order already. */
  private static void sort(long[] source, long[] target, int begin, int end) {
    if (end - begin > 1) {
      int middle = begin + end >>> 1;
      sort(target, source, begin, middle);
      sort(target, source, middle, end);
      merge(source, target, begin, middle, end);
    }
  }

  private static void merge(long[] source, long[] target, int begin, int middle, int end) {
    if (compare(source, middle - 1, middle) <= 0) {
      System.arraycopy(source, WIDTH * begin, target, WIDTH * begin, WIDTH * (end - begin));
      return;
    }
    int left = begin;
    int right = middle;
    for (int at = begin; at < end; at++) {
      boolean isLeft = right == end || left < middle && compare(source, left, right) <= 0;
      int from = WIDTH * (isLeft ? left++ : right++);
      int to = WIDTH * at;
      target[to] = source[from];
      target[to + 1] = source[from + 1];
      target[to + 2] = source[from + 2];
      target[to + 3] = source[from + 3];
    }
  }

  private static int compare(long[] rows, int one, int other) {
    for (int column = 0; column < WIDTH; column++) {
      long first = rows[WIDTH * one + column];
      long second = rows[WIDTH * other + column];
      if (first != second) {
        return Long.compareUnsigned(first, second);
      }
    }
    return 0;
  }

  private static final class Sorted implements QuadRows {
    private final long[] rows;
    private int at = -WIDTH;

    private Sorted(long[] rows) {
      this.rows = rows;
    }

    @Override
    public boolean next() {
      at += WIDTH;
      return at < rows.length;
    }

    @Override
    public long at(int column) {
      return rows[at + column];
    }
  }
}
