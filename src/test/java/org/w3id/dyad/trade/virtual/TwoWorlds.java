package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.exec.StoreExecutor;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.ObservationTriples;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.TradeStore;

/**
 * The same world twice: all as triples, and with the observations of trade in the cube. States,
 * regions, a control list, partnership statuses, figures and remarks on some flows are triples in
 * both.
 */
public final class TwoWorlds implements AutoCloseable {

  static final int OBSERVATIONS = 20_000;

  static final List<String> STATES =
      List.of(
          "BLR", "CHN", "RUS", "PAK", "KAZ", "SRB", "HUN", "UZB", "DEU", "USA", "POL", "VNM", "IRN",
          "ZAF", "BRA", "ETH", "VEN", "KHM", "LAO", "MMR", "TWN", "YUG");
  static final List<String> CODES =
      List.of(
          "854231", "854232", "852691", "310420", "310430", "870421", "271019", "8542", "85", "31",
          "0101", "010121", "847150", "853221");

  /** In memory, each triple in its graph and in the default graph: nothing clever in between. */
  private final DatasetGraph triples =
      DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Roaring());

  private final DatasetGraph base = DatabaseMgr.createDatasetGraph();
  private final TradeStore store;
  private final VirtualDataset virtual;

  /** Opens the cube of a folder that has been written. */
  interface Opening {
    TradeStore open(Path folder) throws IOException;
  }

  public TwoWorlds(Path folder, int observations) throws IOException {
    this(folder, observations, DuckDbStore::open);
  }

  TwoWorlds(Path folder, int observations, Opening opening) throws IOException {
    List<TradeFlow> flows = flows(observations);
    Map<String, List<TradeFlow>> bySource = new LinkedHashMap<>();
    for (TradeFlow flow : flows) {
      // A source can have figures of another's data set.
      String source = flow.dataset().equals("belstat") ? "trade" : flow.dataset();
      bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(flow);
    }
    for (Map.Entry<String, List<TradeFlow>> source : bySource.entrySet()) {
      try (CubeWriter writer = new CubeWriter(folder, source.getKey())) {
        for (TradeFlow flow : source.getValue()) {
          writer.add(flow);
        }
        writer.finish(
            (flow, kept, left, same) -> {
              throw new AssertionError("two flows " + flow);
            });
      }
    }
    store = opening.open(folder);
    base.getContext().set(TDB2.symUnionDefaultGraph, true);
    for (DatasetGraph world : List.of(triples, base)) {
      QC.setFactory(world.getContext(), StoreExecutor.FACTORY);
      Optimizer.useIn(world.getContext());
      Txn.executeWrite(
          world, () -> RDFParser.fromString(surroundings(flows), Lang.TRIG).parse(world));
    }
    Txn.executeWrite(
        triples,
        () -> {
          bySource.forEach(this::addTriples);
          List<Quad> quads = Iter.toList(triples.find());
          quads.forEach(quad -> triples.getDefaultGraph().add(quad.asTriple()));
        });
    base.begin(TxnType.READ);
    virtual = VirtualDataset.of(base, store);
    base.end();
  }

  private void addTriples(String source, List<TradeFlow> flows) {
    Node graph = NodeFactory.createURI("https://w3id.org/dyad/graph/" + source);
    Node inferred = NodeFactory.createURI("https://w3id.org/dyad/graph/inferred");
    StringBuilder stated = new StringBuilder();
    for (TradeFlow flow : flows) {
      ObservationTriples.of(flow).forEach(stated::append);
      Node subject = NodeFactory.createURI(flow.iri().stringValue());
      for (String type :
          List.of("https://w3id.org/dyad/ontology#Statement", "http://www.w3.org/ns/prov#Entity")) {
        triples.add(inferred, subject, RDF.Nodes.type, NodeFactory.createURI(type));
      }
    }
    RDFParser.fromString(stated.toString(), Lang.NTRIPLES)
        .toGraph()
        .find()
        .forEachRemaining(triple -> triples.add(new Quad(graph, triple)));
  }

  /** Everything as triples. */
  public DatasetGraph triples() {
    return triples;
  }

  /** The observations in the cube. */
  public VirtualDataset virtual() {
    return virtual;
  }

  /** In all combinations some; values with few decimals and many, some equal. */
  private static List<TradeFlow> flows(int count) {
    Random random = new Random(20260101);
    Map<String, TradeFlow> flows = new LinkedHashMap<>();
    for (int i = 0; flows.size() < count; i++) {
      String dataset = List.of("comtrade", "baci", "belstat", "cow-trade").get(random.nextInt(4));
      boolean total = dataset.equals("cow-trade") || random.nextInt(4) == 0;
      boolean weighed = !total && random.nextInt(3) > 0;
      TradeFlow flow =
          new TradeFlow(
              dataset,
              new Route(skewed(STATES, random), skewed(STATES, random)),
              new Reporting(
                  random.nextBoolean() ? TradeFlow.Side.EXPORTER : TradeFlow.Side.IMPORTER,
                  random.nextInt(12) == 0),
              new ProductCode(
                  total ? "" : List.of("HS2022", "HS2017", "SITC4").get(random.nextInt(3)),
                  total ? ProductCode.TOTAL : skewed(CODES, random)),
              1992 + random.nextInt(32),
              BigDecimal.valueOf(random.nextInt(random.nextInt(10) == 0 ? 5 : 2_000_000), 2),
              weighed
                  ? new Quantity(
                      BigDecimal.valueOf(random.nextInt(100_000), 3),
                      new Unit(List.of("kg", "t", "number of items").get(random.nextInt(3))))
                  : null,
              random.nextInt(9) == 0 ? null : dataset + ".csv:" + (i + 2));
      flows.putIfAbsent(flow.iri().stringValue(), flow);
    }
    return List.copyOf(flows.values());
  }

  private static String skewed(List<String> list, Random random) {
    return list.get(Math.min(random.nextInt(list.size()), random.nextInt(list.size())));
  }

  private static String surroundings(List<TradeFlow> flows) {
    StringBuilder trig =
        new StringBuilder(
            """
            PREFIX dyad: <https://w3id.org/dyad/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX graph: <https://w3id.org/dyad/graph/>
            PREFIX id: <https://w3id.org/dyad/id/>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX qb: <http://purl.org/linked-data/cube#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """);
    states(trig);
    controlList(trig);
    statuses(trig);
    figures(trig);
    remarks(trig, flows);
    return trig.toString();
  }

  private static void states(StringBuilder trig) {
    trig.append("graph:states {\n");
    for (String state : STATES) {
      int at = STATES.indexOf(state);
      trig.append(
          "<https://w3id.org/dyad/id/state/%s> a dyad:State ; dyad:iso3Code '%s' ;\n"
              .formatted(state, state));
      trig.append("  rdfs:label '%s land'@en, '%s 国'@zh ;\n".formatted(state, state));
      trig.append(
          "  dyad:isInRegion <https://w3id.org/dyad/id/region/%03d> ; dyad:population %d .\n"
              .formatted(at % 5, 1000 * at * at));
    }
    for (int region = 0; region < 5; region++) {
      trig.append(
          "<https://w3id.org/dyad/id/region/%03d> a dyad:Region ; rdfs:label 'Region %d'@en ; dyad:isInRegion <https://w3id.org/dyad/id/region/%s> .\n"
              .formatted(region, region, region < 3 ? "010" : "020"));
    }
    trig.append(
        "<https://w3id.org/dyad/id/region/010> dyad:isInRegion <https://w3id.org/dyad/id/region/001x> .\n}\n");
  }

  private static void controlList(StringBuilder trig) {
    trig.append("graph:control-list {\n");
    int line = 0;
    for (String code : List.of("854231", "854232", "852691", "847150", "853221", "999999")) {
      trig.append(
          "<https://w3id.org/dyad/id/control-list-entry/chpl-%s> a dyad:ControlListEntry ; dyad:isEntryOf <https://w3id.org/dyad/id/control-list/chpl> ; dyad:hasProduct <https://w3id.org/dyad/id/product/HS2022/%s> ; dyad:controlTier '%d' .\n"
              .formatted(code, code, 1 + line++ % 3));
      trig.append(
          "<https://w3id.org/dyad/id/product/HS2022/%s> a dyad:Product ; skos:prefLabel 'goods %s'@en .\n"
              .formatted(code, code));
    }
    trig.append("}\n");
  }

  private static void statuses(StringBuilder trig) {
    trig.append("graph:partnership {\n");
    for (int i = 1; i < STATES.size(); i += 2) {
      trig.append(
          "<https://w3id.org/dyad/id/status/s%d> a dyad:PartnershipStatus ; dyad:hasParty <https://w3id.org/dyad/id/state/CHN>, <https://w3id.org/dyad/id/state/%s> ; dyad:hasLevel <https://w3id.org/dyad/id/partnership-level/l%d> ; dyad:year %d%s .\n"
              .formatted(
                  i,
                  STATES.get(i),
                  i % 4,
                  1995 + i,
                  i % 3 == 0 ? " ; dyad:wording 'strategic partners'@en" : ""));
    }
    for (int level = 0; level < 4; level++) {
      trig.append(
          "<https://w3id.org/dyad/id/partnership-level/l%d> a dyad:PartnershipLevel ; skos:prefLabel 'level %d'@en ; dyad:rank %d.5 .\n"
              .formatted(level, level, level));
    }
    trig.append("}\n");
  }

  /** Use the cube's properties for other things. */
  private static void figures(StringBuilder trig) {
    trig.append("graph:figures {\n");
    for (int i = 0; i < 40; i++) {
      trig.append(
          "<https://w3id.org/dyad/id/figure/f%d> a dyad:Figure ; dyad:hasSubject <https://w3id.org/dyad/id/state/%s> ; dyad:hasProduct <https://w3id.org/dyad/id/product/%s> ; dyad:year %d ; dyad:value %d.25 ; dcterms:identifier 'figures.csv:%d' .\n"
              .formatted(
                  i,
                  STATES.get(i % STATES.size()),
                  i % 2 == 0 ? "TOTAL" : "HS2022/854231",
                  1990 + i,
                  i * 1000,
                  i + 2));
    }
    trig.append(
        "<https://w3id.org/dyad/id/dataset/comtrade> a qb:DataSet ; rdfs:label 'UN Comtrade'@en .\n");
    trig.append(
        "<https://w3id.org/dyad/id/dataset/baci> a qb:DataSet ; rdfs:label 'BACI'@en .\n}\n");
    trig.append("graph:inferred {\n");
    for (int i = 0; i < 40; i++) {
      trig.append("<https://w3id.org/dyad/id/figure/f%d> a dyad:Statement .\n".formatted(i));
    }
    trig.append("}\n");
  }

  private static void remarks(StringBuilder trig, List<TradeFlow> flows) {
    trig.append("graph:trade {\n");
    for (int i = 0; i < flows.size(); i += 97) {
      String flow = flows.get(i).iri().stringValue();
      trig.append(
          "<%s> prov:hadPrimarySource <https://w3id.org/dyad/id/document/d%d>"
              .formatted(flow, i % 7));
      trig.append(i % 2 == 0 ? " ; skos:note 'doubtful %d'@en .\n".formatted(i) : " .\n");
    }
    for (int i = 0; i < 6; i++) {
      trig.append(
          "<https://w3id.org/dyad/id/document/d%d> dcterms:title 'Document %d' .\n"
              .formatted(i, i));
    }
    trig.append("}\n");
  }

  @Override
  public void close() {
    store.close();
    triples.close();
    base.close();
  }
}
