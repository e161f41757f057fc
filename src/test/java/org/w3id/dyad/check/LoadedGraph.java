package org.w3id.dyad.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Sink;
import org.w3id.dyad.trade.TradeFlow;

/** What a source says of some files, in memory. */
final class LoadedGraph {
  private LoadedGraph() {}

  static Graph of(String source, Path... files) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    Sources.named(source).orElseThrow().read(List.of(files), new GraphSink(graph));
    return graph;
  }

  private record GraphSink(Graph graph) implements Sink {
    @Override
    public void statement(Resource subject, IRI predicate, Value object) {
      graph.add(Triple.create(Bridge.node(subject), Bridge.node(predicate), Bridge.node(object)));
    }

    @Override
    public void flow(TradeFlow flow) {}

    @Override
    public void mapped() {}

    @Override
    public void reject(String file, long line, String column, String value, String reason) {}

    @Override
    public void remark(String file, long line, String column, String value, String reason) {}
  }
}
