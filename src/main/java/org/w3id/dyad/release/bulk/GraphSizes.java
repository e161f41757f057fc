package org.w3id.dyad.release.bulk;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.sparql.index.QuadIndex;

/** How many statements each named graph of a data set has. */
public final class GraphSizes {
  private GraphSizes() {}

  /** Counts within a transaction of the caller's; the terms of a TDB2 data set are not read. */
  public static Map<Node, Long> of(DatasetGraph data) {
    Map<Node, Long> sizes = new TreeMap<>(Comparator.comparing(Node::getURI));
    Optional<QuadIndex> index = QuadIndex.within(data);
    Iter.toList(data.listGraphNodes())
        .forEach(
            graph ->
                sizes.put(
                    graph,
                    index.map(quads -> size(quads, graph)).orElseGet(() -> found(data, graph))));
    return sizes;
  }

  private static long found(DatasetGraph data, Node graph) {
    return Iter.count(data.find(graph, Node.ANY, Node.ANY, Node.ANY));
  }

  private static long size(QuadIndex index, Node graph) {
    return index.range(new int[] {index.number(graph), -1, -1, -1}).size();
  }
}
