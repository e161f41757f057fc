package org.w3id.dyad.release.bulk;

import java.util.PrimitiveIterator;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The identifiers by which TDB2 names terms; a term that has none gets one. Those that were asked
 * for last are kept, for most quads have the subject of the quad before and a frequent property.
 */
final class NodeNumbers {
  private static final int KEPT = 1 << 16;

  private final NodeTable table;
  private final NewTerms terms = new NewTerms();
  private final byte[] bytes = new byte[NodeId.SIZE];

  /** By the hash of the term. */
  private final Node[] nodes = new Node[KEPT];

  private final long[] numbers = new long[KEPT];

  NodeNumbers(NodeTable table) {
    this.table = table;
  }

  long of(Node term) {
    int hash = term.hashCode();
    int place = (hash ^ hash >>> Short.SIZE) & (KEPT - 1);
    if (!term.equals(nodes[place])) {
      nodes[place] = term;
      numbers[place] = allocated(term);
    }
    return numbers[place];
  }

  private long allocated(Node term) {
    NodeIdFactory.set(table.getAllocateNodeId(term), bytes, 0);
    long number = Bytes.getLong(bytes);
    terms.add(number);
    return number;
  }

  /** The identifiers of all terms that were asked for, and maybe others; see {@link NewTerms}. */
  PrimitiveIterator.OfLong terms() {
    return terms.all();
  }
}
