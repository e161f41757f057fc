package org.w3id.dyad.sparql.index;

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

  /** Whether a quad and the one before it say the same in two graphs, where the graph is last. */
  public boolean isRepeated(long at) {
    return at > from
        && tuples.first(at) == tuples.first(at - 1)
        && tuples.second(at) >>> Integer.SIZE == tuples.second(at - 1) >>> Integer.SIZE;
  }
}
