package org.w3id.dyad.sparql.index;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongFunction;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * Numbers the terms of the quads, by the order of TDB2's identifiers, which is that of its indexes.
 * NumberedTerms that were looked up last are kept.
 */
final class NumberedTerms {
  private static final int KEPT = 1 << 17;

  private final Longs ids;
  private final NodeTable table;
  private final LongFunction<Node> names;

  /** By the number. */
  private final AtomicReferenceArray<Numbered> nodes = new AtomicReferenceArray<>(KEPT);

  /** By the hash of the term. */
  private final AtomicReferenceArray<Numbered> numbers = new AtomicReferenceArray<>(KEPT);

  private record Numbered(int number, Node node) {}

  /**
   * Numbers terms.
   *
   * @param ids the identifiers of all of them, sorted as numbers without a sign
   * @param names the terms of identifiers that are places in the file of terms; null for those that
   *     the table has to tell
   */
  NumberedTerms(Longs ids, NodeTable table, LongFunction<Node> names) {
    this.ids = ids;
    this.table = table;
    this.names = names;
  }

  int size() {
    return Math.toIntExact(ids.size());
  }

  /** A TDB2 identifier as it is stored. */
  static long stored(NodeId id) {
    if (id.isPtr()) {
      return id.getPtrLocation();
    }
    ByteBuffer bytes = ByteBuffer.allocate(NodeId.SIZE);
    NodeIdFactory.set(id, bytes, 0);
    return bytes.getLong(0);
  }

  private static NodeId restored(long stored) {
    return stored >= 0
        ? NodeIdFactory.createPtr(stored)
        : NodeIdFactory.get(ByteBuffer.allocate(NodeId.SIZE).putLong(0, stored), 0);
  }

  /** The number of a stored identifier; below zero if no quad has it. */
  int number(long stored) {
    return number(stored, 0, ids.size());
  }

  /**
   * The number of a stored identifier; below zero if no quad has it.
   *
   * @param near a number that is probably not far below; each step upwards from it is twice the
   *     last one
   */
  int number(long stored, int near) {
    long low = near;
    if (low >= ids.size() || Long.compareUnsigned(ids.get(low), stored) > 0) {
      return number(stored, 0, Math.min(low, ids.size()));
    }
    long step = 1;
    while (low + step < ids.size() && Long.compareUnsigned(ids.get(low + step), stored) <= 0) {
      low += step;
      step *= 2;
    }
    return number(stored, low, Math.min(low + step, ids.size()));
  }

  private int number(long stored, long from, long to) {
    long low = from;
    long high = to - 1;
    while (low <= high) {
      long middle = (low + high) >>> 1;
      int order = Long.compareUnsigned(ids.get(middle), stored);
      if (order == 0) {
        return (int) middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }

  NodeId id(int number) {
    return restored(ids.get(number));
  }

  /** The number of a term; below zero if no quad has it. */
  int number(Node node) {
    int hash = node.hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & (KEPT - 1);
    Numbered kept = numbers.getAcquire(place);
    if (kept == null || !kept.node().equals(node)) {
      kept = new Numbered(isOtherForm(node) ? -1 : found(node), node);
      numbers.setRelease(place, kept);
    }
    return kept.number();
  }

  private int found(Node node) {
    NodeId id = table.getNodeIdForNode(node);
    return NodeId.isDoesNotExist(id) ? -1 : number(stored(id));
  }

  /** TDB2 keeps a number by its value, in one form: no quad has {@code 02001}. */
  private static boolean isOtherForm(Node node) {
    NodeId inline = NodeId.inline(node);
    return inline != null && !NodeId.extract(inline).equals(node);
  }

  Node node(int number) {
    int place = number & (KEPT - 1);
    Numbered kept = nodes.getAcquire(place);
    if (kept == null || kept.number() != number) {
      kept = new Numbered(number, read(ids.get(number)));
      nodes.setRelease(place, kept);
    }
    return kept.node();
  }

  private Node read(long stored) {
    Node name = stored < 0 ? null : names.apply(stored);
    return name == null ? table.getNodeForNodeId(restored(stored)) : name;
  }
}
