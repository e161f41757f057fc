package org.w3id.dyad.sparql.index;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.store.tupletable.TupleTable;

/**
 * Reads the trees of TDB2 from their beginning to their end. Identifiers are compared as they are
 * stored: to {@link NodeId#equals} the number 1 and the truth are one.
 */
final class StoredTuples {

  private StoredTuples() {}

  /** The tuples of a tree, each as its four identifiers in the order of the tree. */
  private static Iterator<long[]> tuples(TupleTable table, Order order) {
    TupleIndex tree =
        Arrays.stream(table.getIndexes())
            .filter(index -> index.getName().equals(order.name()))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("the data set has no index " + order.name()));
    return ((TupleIndexRecord) tree)
        .getRangeIndex()
        .iterator(null, null, (bytes, entry, key, form) -> tuple(bytes, entry, form));
  }

  private static long[] tuple(ByteBuffer bytes, int entry, RecordFactory form) {
    long[] tuple = new long[4];
    for (int column = 0; column < tuple.length; column++) {
      tuple[column] = bytes.getLong(entry * form.recordLength() + column * NodeId.SIZE);
    }
    return tuple;
  }

  /** The identifiers of all terms, sorted, each once: those by which four of the trees begin. */
  static PrimitiveIterator.OfLong terms(TupleTable table) {
    PriorityQueue<FirstColumn> columns =
        new PriorityQueue<>(Comparator.comparing(column -> column.next, Long::compareUnsigned));
    for (Order order : new Order[] {Order.GSPO, Order.SPOG, Order.POSG, Order.OSPG}) {
      FirstColumn column = new FirstColumn(tuples(table, order));
      if (column.advance()) {
        columns.add(column);
      }
    }
    return new Merged(columns);
  }

  /** The first terms of sorted tuples, each once. */
  private static final class FirstColumn {
    private final Iterator<long[]> tuples;
    private boolean hasNext;
    private long next;

    FirstColumn(Iterator<long[]> tuples) {
      this.tuples = tuples;
    }

    boolean advance() {
      while (tuples.hasNext()) {
        long stored = tuples.next()[0];
        if (!hasNext || stored != next) {
          hasNext = true;
          next = stored;
          return true;
        }
      }
      return false;
    }
  }

  private record Merged(PriorityQueue<FirstColumn> columns) implements PrimitiveIterator.OfLong {
    @Override
    public boolean hasNext() {
      return !columns.isEmpty();
    }

    @Override
    public long nextLong() {
      if (columns.isEmpty()) {
        throw new NoSuchElementException();
      }
      long least = columns.peek().next;
      while (!columns.isEmpty() && columns.peek().next == least) {
        FirstColumn column = columns.poll();
        if (column.advance()) {
          columns.add(column);
        }
      }
      return least;
    }
  }

  /** The quads of one tree in its order. */
  static QuadRows rows(TupleTable table, Order order) {
    Iterator<long[]> tuples = tuples(table, order);
    return new QuadRows() {
      private long[] current;

      @Override
      public boolean next() {
        boolean isThere = tuples.hasNext();
        if (isThere) {
          current = tuples.next();
        }
        return isThere;
      }

      @Override
      public long at(int column) {
        return current[column];
      }
    };
  }
}
