package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.ObservationTriples;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.TradeStore;

/**
 * Few flows and other rows in a cube, and the quads that they stand for.
 *
 * @param flows the flows
 * @param store the cube
 * @param quads what it has to look like
 */
record SmallCube(List<TradeFlow> flows, TradeStore store, DatasetGraph quads)
    implements AutoCloseable {
  /**
   * Writes a cube and opens it.
   *
   * @param folder an empty folder for its files
   */
  static SmallCube write(Path folder, List<TradeFlow> flows) throws IOException {
    Map<String, List<TradeFlow>> bySource =
        flows.stream()
            .collect(Collectors.groupingBy(SmallCube::source, TreeMap::new, Collectors.toList()));
    for (Map.Entry<String, List<TradeFlow>> source : bySource.entrySet()) {
      try (CubeWriter writer = new CubeWriter(folder, source.getKey())) {
        for (TradeFlow flow : source.getValue()) {
          writer.add(flow);
        }
        writer.finish(
            (flow, kept, left, same) -> {
              throw new IllegalStateException("two flows " + flow);
            });
      }
    }
    DatasetGraph quads = DatasetGraphFactory.create();
    flows.forEach(flow -> describe(flow, quads));
    if (!flows.isEmpty()) {
      RandomRows.write(folder, new Dice(flows.size()), quads);
    }
    return new SmallCube(flows, InMemoryStore.open(folder), quads);
  }

  /** The source of a flow, which can have figures of another's data set. */
  static String source(TradeFlow flow) {
    return flow.dataset().equals("belstat") ? "trade" : flow.dataset();
  }

  private static void describe(TradeFlow flow, DatasetGraph out) {
    Node graph = NodeFactory.createURI(Prefixes.GRAPH + source(flow));
    RDFParser.fromString(String.join("", ObservationTriples.of(flow)), Lang.NTRIPLES)
        .toGraph()
        .find()
        .forEachRemaining(triple -> out.add(new Quad(graph, triple)));
    Node subject = NodeFactory.createURI(flow.iri().stringValue());
    for (String type :
        List.of("https://w3id.org/dyad/ontology#Statement", "http://www.w3.org/ns/prov#Entity")) {
      Node inferred = NodeFactory.createURI(Prefixes.GRAPH + "inferred");
      out.add(inferred, subject, RDF.Nodes.type, NodeFactory.createURI(type));
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
