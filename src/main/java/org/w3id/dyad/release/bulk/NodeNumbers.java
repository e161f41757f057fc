package org.w3id.dyad.release.bulk;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/**
 * The numbers by which the indexes name terms; a term that has none gets one. Most quads have the
 * subject of the quad before, and there are few properties.
 */
final class NodeNumbers {
  private static final int MOST_PROPERTIES = 10_000;

  private final NodeTable table;
  private final byte[] bytes = new byte[NodeId.SIZE];
  private final Map<Node, Long> properties = new HashMap<>();
  private Node lastSubject;
  private long lastSubjectNumber;

  NodeNumbers(NodeTable table) {
    this.table = table;
  }

  long subject(Node subject) {
    if (!subject.equals(lastSubject)) {
      lastSubject = subject;
      lastSubjectNumber = object(subject);
    }
    return lastSubjectNumber;
  }

  long property(Node property) {
    Long known = properties.get(property);
    if (known != null) {
      return known;
    }
    long number = object(property);
    if (properties.size() < MOST_PROPERTIES) {
      properties.put(property, number);
    }
    return number;
  }

  long object(Node term) {
    NodeIdFactory.set(table.getAllocateNodeId(term), bytes, 0);
    return Bytes.getLong(bytes);
  }
}
