package org.w3id.dyad.release.bulk;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.dyad.sparql.index.QuadIndex;

/** How many statements each named graph of a data set has. */
public final class GraphSizes {
  private GraphSizes() {}

  /** Counts within a transaction of the caller's; the terms of a TDB2 data set are not read. */
  public static Map<Node, Long> of(DatasetGraph data) {
    Map<Node, Long> sizes = new TreeMap<>(Comparator.comparing(Node::getURI));
    DatasetGraphTDB stored = TDBInternal.getDatasetGraphTDB(base(data));
    Iter.toList(data.listGraphNodes())
        .forEach(
            graph -> sizes.put(graph, stored == null ? found(data, graph) : size(stored, graph)));
    return sizes;
  }

  private static DatasetGraph base(DatasetGraph data) {
    return TDBInternal.isTDB2(data) || !(data instanceof DatasetGraphWrapper wrapper)
        ? data
        : base(wrapper.getWrapped());
  }

  private static long found(DatasetGraph data, Node graph) {
    return Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private static long size(DatasetGraphTDB data, Node graph) {
    return QuadIndex.of(data)
        .map(index -> index.range(new int[] {index.number(graph), -1, -1, -1}).size())
        .orElseGet(() -> found(data, graph));
  }
}
