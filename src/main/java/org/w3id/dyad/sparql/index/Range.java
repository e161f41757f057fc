package org.w3id.dyad.sparql.index;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Quads that stand beside each other in an order.
 *
 * @param from the first
 * @param to the one after the last
 */
public record Range(SortedTuples tuples, Order order, long from, long to) {

  /** How many quads. */
  public long size() {
    return to - from;
  }

  /** Reads the numbers of a quad: graph, subject, predicate, object. */
  public void read(long at, int[] quad) {
    long first = tuples.first(at);
    long second = tuples.second(at);
    quad[order.place(0)] = (int) (first >>> Integer.SIZE);
    quad[order.place(1)] = (int) first;
    quad[order.place(2)] = (int) (second >>> Integer.SIZE);
    quad[order.place(3)] = (int) second;
  }

  /**
   * What is made of each quad.
   *
   * @param made of the numbers of a quad; those of the next one come into the same array
   */
  <T> Iterator<T> each(Function<int[], T> made) {
    return new Iterator<>() {
      private final int[] quad = new int[QuadRows.WIDTH];
      private long at = from;

      @Override
      public boolean hasNext() {
        return at < to;
      }

      @Override
      public T next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        read(at++, quad);
        return made.apply(quad);
      }
    };
  }

  /** Whether a quad and the one before it say the same in two graphs, where the graph is last. */
  public boolean isRepeated(long at) {
    return at > from
        && tuples.first(at) == tuples.first(at - 1)
        && tuples.second(at) >>> Integer.SIZE == tuples.second(at - 1) >>> Integer.SIZE;
  }
}
