package org.w3id.dyad.linking.link;

import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.RecordingSink;

/** What a source says, as a graph. */
final class RecordedGraph {
  private RecordedGraph() {}

  /** Adds what a sink has recorded to the graph of a source. */
  static void add(RecordingSink sink, String source, DatasetGraph data) {
    Node graph = Nodes.graph(source);
    Txn.executeWrite(
        data,
        () ->
            sink.statements()
                .forEach(
                    s ->
                        data.add(
                            Bridge.quad(graph, s.getSubject(), s.getPredicate(), s.getObject()))));
  }
}
