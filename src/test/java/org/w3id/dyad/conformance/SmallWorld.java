package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.graph.FilterScope;
import org.w3id.dyad.graph.StoreExecutor;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.ObservationTriples;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * The same quads three times: all as plain triples in memory, all in TDB2, and in TDB2 with the
 * flows in a cube beside it. The latter two are opened as a release is.
 */
final class SmallWorld implements AutoCloseable {
  private static final String GRAPH = "https://w3id.org/dyad/graph/";

  /** The default graph has a copy of what is in the named graphs. */
  private final DatasetGraph plain =
      DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Roaring());

  private final DatasetGraph stored = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph beside = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph triples;
  private final VirtualDataset virtual;
  private final TradeStore store;

  /**
   * Makes a world.
   *
   * @param folder an empty folder for the files of the flows
   * @param flows the flows
   * @param trig the quads beside them; nothing in the default graph
   */
  SmallWorld(Path folder, List<TradeFlow> flows, String trig) throws IOException {
    write(folder, flows);
    load(flows, trig);
    triples = opened(stored);
    store = InMemoryStore.open(folder);
    DatasetGraph base = opened(beside);
    base.begin(TxnType.READ);
    virtual = VirtualDataset.of(base, store);
    base.end();
  }

  /** A world of 10 to 40 flows, the same for the same seed. */
  static SmallWorld random(long seed, Path folder) throws IOException {
    Dice dice = new Dice(seed);
    List<TradeFlow> flows = new RandomFlows(dice).make(dice.between(10, 40));
    return new SmallWorld(folder, flows, RandomSurroundings.of(dice, flows));
  }

  /** The source of a flow, which can have figures of another's data set. */
  static String source(TradeFlow flow) {
    return flow.dataset().equals("belstat") ? "trade" : flow.dataset();
  }

  private static void write(Path folder, List<TradeFlow> flows) throws IOException {
    Map<String, List<TradeFlow>> bySource =
        flows.stream()
            .collect(Collectors.groupingBy(SmallWorld::source, TreeMap::new, Collectors.toList()));
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
  }

  private void load(List<TradeFlow> flows, String trig) {
    DatasetGraph parsed = RDFParser.fromString(trig, Lang.TRIG).base(GRAPH).toDatasetGraph();
    DatasetGraph described = DatasetGraphFactory.create();
    flows.forEach(flow -> describe(flow, described));
    for (DatasetGraph each : List.of(stored, beside)) {
      Txn.executeWrite(
          each,
          () -> {
            parsed.find().forEachRemaining(each::add);
            if (each == stored) {
              described.find().forEachRemaining(each::add);
            }
          });
    }
    // TDB2 keeps numbers by value: the plain triples have its forms.
    Txn.executeRead(stored, () -> stored.find().forEachRemaining(this::addPlain));
  }

  private void addPlain(Quad quad) {
    plain.add(quad);
    plain.getDefaultGraph().add(quad.asTriple());
  }

  private static void describe(TradeFlow flow, DatasetGraph out) {
    Node graph = NodeFactory.createURI(GRAPH + source(flow));
    RDFParser.fromString(String.join("", ObservationTriples.of(flow)), Lang.NTRIPLES)
        .toGraph()
        .find()
        .forEachRemaining(triple -> out.add(new Quad(graph, triple)));
    Node subject = NodeFactory.createURI(flow.iri().stringValue());
    for (String type :
        List.of("https://w3id.org/dyad/ontology#Statement", "http://www.w3.org/ns/prov#Entity")) {
      Node inferred = NodeFactory.createURI(GRAPH + "inferred");
      out.add(inferred, subject, RDF.Nodes.type, NodeFactory.createURI(type));
    }
  }

  /** As a release is opened. */
  private static DatasetGraph opened(DatasetGraph stored) {
    DatasetGraph opened = new DatasetGraphReadOnly(stored);
    stored.getContext().set(TDB2.symUnionDefaultGraph, true);
    opened.getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(opened.getContext(), StoreExecutor.FACTORY);
    FilterScope.keepIn(opened.getContext());
    return opened;
  }

  /** All as plain triples in memory. */
  DatasetGraph plain() {
    return plain;
  }

  /** All as triples in a release. */
  DatasetGraph triples() {
    return triples;
  }

  /** A release that has the flows in a cube. */
  VirtualDataset virtual() {
    return virtual;
  }

  @Override
  public void close() {
    store.close();
    plain.close();
    stored.close();
    beside.close();
  }
}
