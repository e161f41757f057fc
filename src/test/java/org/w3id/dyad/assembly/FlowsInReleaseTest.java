package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.reasoning.explain.Explainer;
import org.w3id.dyad.reasoning.explain.Proof;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.api.Tally;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Trade flows on their way from a published file to a release: in columns, and seen as triples. */
final class FlowsInReleaseTest {
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX graph: <https://w3id.org/dyad/graph/>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      """;
  private static final String HEADER = "t,i,j,k,v,q\n";

  /** China to Belarus, and Belarus to China. */
  private static final String TWO_FLOWS =
      HEADER + "2019,156,112,854231,12.5,1.25\n2019,112,156,310420,7,NA\n";

  @TempDir private static Path folderOfAll;
  private static Home home;

  /** A release of the two flows, open, for tests that only read it. */
  private static Store twoFlows;

  private static Build.Result ofTwoFlows;

  @TempDir private Path folder;
  private Loaded loaded;
  private Releases releases;

  @BeforeAll
  static void build() throws IOException {
    home = SmallHome.in(folderOfAll);
    Releases releases = new Releases(folderOfAll.resolve("releases"));
    load(folderOfAll, new Loaded(releases.base()), TWO_FLOWS, true);
    ofTwoFlows = new Build(home, releases, BuildProgress.NONE).run(false);
    twoFlows = ofTwoFlows.release().open(CubeCompanion.inParquet());
  }

  @AfterAll
  static void close() {
    twoFlows.close();
  }

  @BeforeEach
  void open() {
    releases = new Releases(folder.resolve("releases"));
    loaded = new Loaded(releases.base());
  }

  private Tally load(String text) throws IOException {
    return load(text, false);
  }

  private Tally load(String text, boolean strict) throws IOException {
    return load(folder, loaded, text, strict);
  }

  private static Tally load(Path folder, Loaded into, String text, boolean strict)
      throws IOException {
    Path file = Files.writeString(folder.resolve("BACI_HS17_Y2019_V202401b.csv"), text);
    return into.load(
        Sources.named("baci").orElseThrow(), List.of(file), null, null, strict, BuildProgress.NONE);
  }

  private Build.Result buildOwn() throws IOException {
    return new Build(home, releases, BuildProgress.NONE).run(false);
  }

  /** The release of the two flows once more, to be changed. */
  private Release copy() throws IOException {
    Path copy = Files.createDirectories(releases.base().resolve("copy"));
    PathUtils.copyDirectory(ofTwoFlows.release().folder(), copy);
    return new Release(copy);
  }

  private static boolean ask(Store store, String pattern) {
    return ask(store.data(), pattern);
  }

  private static boolean ask(DatasetGraph data, String pattern) {
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data).query(PREFIXES + "ASK { " + pattern + " }").build()) {
            return execution.ask();
          }
        });
  }

  private static String dump(Store store) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dump.write(store, RDFFormat.NQUADS, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The file for download and those beside it hold together what the release holds. */
  @Test
  void manyFlowsStandBesideTheFileForDownload() throws IOException {
    Release release = copy();
    assertTrue(Download.of(release).stream().noneMatch(Download::isParquet));
    try (Store store = release.open(CubeCompanion.inParquet())) {
      assertTrue(unpacked(Download.write(release, store, Long.MAX_VALUE)).contains("tradeValue"));
      assertFalse(unpacked(Download.write(release, store, 0)).contains("/tradeValue"));
    }
    List<Download> files = Download.of(release);
    assertEquals(
        List.of(
            "dyad.nq.gz",
            "links-sameAs-http-www.wikidata.org.nt.gz",
            "links-sameAs-https-sws.geonames.org.nt.gz",
            "trade-baci.parquet",
            "trade-trade.parquet"),
        files.stream().map(Download::name).toList());
    for (Download file : files) {
      assertEquals(Fingerprint.of(file.file()), file.sha256());
    }
    assertArrayEquals(
        Files.readAllBytes(release.trade().resolve("baci.parquet")),
        Files.readAllBytes(files.get(3).file()));
  }

  private static String unpacked(Download file) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file.file()))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void flowsAreNoTriplesAndAreSeenAsSuch() throws IOException {
    assertEquals(2, tallyOfTwoFlows().mapped());
    String flow =
        "?flow dyad:hasExporter id:state\\/CHN ; dyad:hasProduct ?product ; dyad:year 2019";
    assertTrue(ask(twoFlows, flow));
    assertTrue(ask(twoFlows, "GRAPH graph:baci { " + flow + " ; dyad:tradeValue 12500.0 }"));
    assertTrue(ask(twoFlows, "GRAPH graph:trade { ?flow dyad:tradeValue ?value }"), "shipped");
    assertTrue(!ask(twoFlows.triples(), "?flow dyad:tradeValue ?value"), "still a triple");
    assertTrue(!ask(twoFlows.triples(), "?flow a dyad:TradeFlow"), "still a triple");
    // What is said beside a flow stays a triple, and is found together with it.
    assertTrue(ask(twoFlows, "?flow dyad:tradeValue ?value ; prov:hadPrimarySource ?document"));
  }

  private static Tally tallyOfTwoFlows() {
    return ofTwoFlows.tallies().stream()
        .filter(tally -> tally.source().equals("baci"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatFollowsForAFlowIsShownAndExplained() {
    Node flow =
        NodeFactory.createURI("https://w3id.org/dyad/id/flow/baci/BLR/CHN/R/HS2017-310420/2019");
    Node statement = NodeFactory.createURI("https://w3id.org/dyad/ontology#Statement");
    Triple goal = Triple.create(flow, RDF.Nodes.type, statement);
    assertTrue(ask(twoFlows, "GRAPH graph:inferred { <" + flow + "> a dyad:Statement }"));
    Proof proof =
        Txn.calculateRead(
            twoFlows.data(), () -> new Explainer(twoFlows.data()).explain(goal).orElseThrow());
    assertEquals("cax-sco", proof.reason(goal).orElseThrow().rule());
  }

  @Test
  void theDumpHasEachStatementOfAFlowInItsGraphOnce() throws IOException {
    String dump = dump(twoFlows);
    String flow = "<https://w3id.org/dyad/id/flow/baci/BLR/CHN/R/HS2017-310420/2019> ";
    List<String> lines = dump.lines().filter(line -> line.startsWith(flow)).toList();
    assertEquals(lines.stream().distinct().count(), lines.size());
    // A flow with a record and without a quantity, and two classes that follow.
    assertEquals(10 + 2 + 1 + 2, lines.size(), () -> String.join("\n", lines));
    Map<String, Long> graphs =
        lines.stream()
            .collect(Collectors.groupingBy(line -> line.split(" ")[3], Collectors.counting()));
    assertEquals(
        Map.of(
            "<https://w3id.org/dyad/graph/baci>",
            13L,
            "<https://w3id.org/dyad/graph/inferred>",
            2L),
        graphs,
        () -> String.join("\n", lines));
    assertTrue(dump.contains(flow + "<https://w3id.org/dyad/ontology#tradeValue> \"7000.0\""));
  }

  /** Quads come from named graphs only, as from TDB2: explanations and counts rest on that. */
  @Test
  void noQuadComesTwiceOrFromTheDefaultGraph() {
    DatasetGraph data = twoFlows.data();
    Txn.executeRead(
        data,
        () -> {
          Node value = NodeFactory.createURI("https://w3id.org/dyad/ontology#tradeValue");
          for (Node property : new Node[] {value, Node.ANY}) {
            List<Quad> quads = Iter.toList(data.find(Node.ANY, Node.ANY, property, Node.ANY));
            assertEquals(quads.size(), quads.stream().distinct().count());
            assertTrue(quads.stream().noneMatch(Quad::isDefaultGraph));
          }
          Node china = NodeFactory.createURI("https://w3id.org/dyad/id/state/CHN");
          List<Quad> about = Iter.toList(data.find(Node.ANY, Node.ANY, Node.ANY, china));
          assertTrue(about.stream().anyMatch(q -> q.getGraph().getURI().endsWith("/baci")));
        });
  }

  /** As the keys of residual and historical areas have one: Other Asia, West Germany. */
  @Test
  void anAreaWithAHyphenInItsKeyIsFoundEachWay() throws IOException {
    Tally tally = load(HEADER + "2019,156,490,854231,12.5,NA\n2019,490,156,854231,7,NA\n");
    assertEquals("2 0", tally.mapped() + " " + tally.rejected());
    String name = "id:flow\\/baci\\/M49-490\\/CHN\\/R\\/HS2017-854231\\/2019";
    String area = "id:state\\/M49-490";
    try (Store store = buildOwn().release().open(CubeCompanion.inParquet())) {
      assertTrue(ask(store, "?flow dyad:hasImporter " + area + " ; dyad:tradeValue 12500.0"));
      assertTrue(ask(store, name + " dyad:hasExporter " + area + " ; dyad:tradeValue 7000.0"));
      assertTrue(ask(store, "GRAPH graph:inferred { " + name + " a prov:Entity }"));
      assertFalse(ask(store, "id:flow\\/baci\\/M49\\/490-CHN\\/R\\/HS2017-854231\\/2019 ?p ?o"));
      assertTrue(
          ask(
              store,
              "{ SELECT (SUM(?v) AS ?s) { ?f qb:dataSet id:dataset\\/baci ; dyad:tradeValue ?v } } FILTER(?s = 19500)"));
      assertTrue(
          ask(store, "id:dataset\\/baci a qb:DataSet ; qb:structure dyad:TradeFlowStructure"));
    }
  }

  @Test
  void assessmentsAreMadeOfFlows() {
    assertTrue(
        ask(
            Shipped.store(),
            "GRAPH graph:assessments { ?assessment ?uses ?flow }"
                + " GRAPH graph:trade { ?flow dyad:tradeValue ?value }"),
        "no assessment rests on a trade flow");
  }

  @Test
  void aRowThatContradictsAnotherIsRejectedAndOneThatRepeatsItIsRemarkedOn() throws IOException {
    Tally tally =
        load(
            HEADER
                + "2019,156,112,854231,12.5,NA\n"
                + "2019,156,112,854231,12.50,NA\n"
                + "2019,156,112,854231,13,NA\n");
    assertEquals(3, tally.read());
    assertEquals(2, tally.mapped());
    assertEquals(1, tally.rejected());
    assertEquals(1, tally.remarks());
    String report = Files.readString(loaded.all().get(0).report());
    String file = "BACI_HS17_Y2019_V202401b.csv";
    assertTrue(report.contains("remark,baci," + file + ",3,"), report);
    assertTrue(report.contains("rejected,baci," + file + ",4,"), report);
    assertTrue(report.contains("stands in " + file + ":2"), report);
    assertThrows(
        IOException.class,
        () -> load(HEADER + "2019,156,112,854231,1,NA\n2019,156,112,854231,2,NA\n", true));
  }

  @Test
  void theProjectsOwnFigureGivesWayToThePublishedFile() throws IOException {
    Path file = folder.resolve("Dyadic_COW_4.0.csv");
    Files.writeString(
        file,
        "ccode1,ccode2,year,importer1,importer2,flow1,flow2,smoothflow1,smoothflow2,smoothtotrade,spike1,spike2,dip1,dip2,trdspike,tradedip,bel_lux_alt_flow1,bel_lux_alt_flow2,china_alt_flow1,china_alt_flow2,source1,source2,version\n"
            + "370,710,2013,Belarus,China,2829.5,591.5,1,1,1,0,0,0,0,0,0,-9,-9,-9,-9,1,1,4\n");
    Tally tally =
        loaded.load(
            Sources.named("cow-trade").orElseThrow(),
            List.of(file),
            null,
            null,
            false,
            BuildProgress.NONE);
    assertEquals(1, tally.mapped(), tally::toString);
    Build.Result result = buildOwn();
    Tally own =
        result.tallies().stream().filter(t -> t.source().equals("trade")).findFirst().orElseThrow();
    assertTrue(own.remarks() > 0, "no figure of the own table gave way");
    assertTrue(
        Files.readString(result.release().report()).contains("remark,trade,"),
        "the report does not tell");
    try (Store store = result.release().open(CubeCompanion.inParquet())) {
      String flow =
          "?flow qb:dataSet id:dataset\\/cow-trade-4.0 ; dyad:year 2013 ; dyad:hasExporter"
              + " id:state\\/CHN ; dyad:hasImporter id:state\\/BLR ; dyad:tradeValue ?value";
      assertTrue(ask(store, "GRAPH graph:cow-trade { " + flow + " }"));
      assertTrue(!ask(store, "GRAPH graph:trade { " + flow + " }"), "it stands twice");
      assertTrue(ask(store, flow + " ; prov:hadPrimarySource ?document"), "its document is lost");
    }
    loaded.remove("cow-trade");
    try (Store store = buildOwn().release().open(CubeCompanion.inParquet())) {
      assertTrue(ask(store, "GRAPH graph:trade { ?f qb:dataSet id:dataset\\/cow-trade-4.0 }"));
      assertTrue(!ask(store, "GRAPH graph:cow-trade { ?s ?p ?o }"));
    }
  }

  @Test
  void aReleaseSharesTheFileAndKeepsItWhenTheDataSetIsLoadedAnew() throws IOException {
    load(TWO_FLOWS);
    Release old = buildOwn().release();
    Path kept = loaded.all().get(0).folder().resolve("trade").resolve("baci.parquet");
    Path released = old.trade().resolve("baci.parquet");
    assertTrue(Files.isSameFile(kept, released), "copied");
    load(HEADER + "2019,156,112,854231,1,NA\n");
    Release next = buildOwn().release();
    String two = "GRAPH graph:baci { ?flow dyad:tradeValue 7000.0 }";
    try (Store store = old.open(CubeCompanion.inParquet());
        Store newer = next.open(CubeCompanion.inParquet())) {
      releases.prune(1);
      assertTrue(Files.notExists(old.folder()));
      assertTrue(ask(store, two), "an open release lost its flows when it was pruned");
      assertTrue(!ask(newer, two));
    }
  }

  @Test
  void aLoadThatFailsLeavesTheLastFlows() throws IOException {
    load(TWO_FLOWS);
    assertThrows(MalformedFileException.class, () -> load("no,such,columns\n1,2,3\n"));
    try (Store store = buildOwn().release().open(CubeCompanion.inParquet())) {
      assertTrue(ask(store, "GRAPH graph:baci { ?flow dyad:tradeValue 7000.0 }"));
    }
    try (var left = Files.list(loaded.folder())) {
      assertEquals(List.of("baci"), left.map(path -> path.getFileName().toString()).toList());
    }
  }

  @Test
  void aDamagedFileIsNoticedWhenTheReleaseIsOpened() throws IOException {
    Release release = copy();
    Path file = release.trade().resolve("baci.parquet");
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    String message =
        assertThrows(IOException.class, () -> release.open(CubeCompanion.inParquet())).getMessage();
    assertTrue(
        message.contains("baci.parquet") && message.contains("damaged; build again"), message);
  }

  @Test
  void theManifestCountsTheStatementsOfFlows() {
    Node baci = NodeFactory.createURI("https://w3id.org/dyad/graph/baci");
    long seen =
        Txn.calculateRead(
            twoFlows.data(),
            () -> Iter.count(twoFlows.data().find(baci, Node.ANY, Node.ANY, Node.ANY)));
    Tally tally = tallyOfTwoFlows();
    assertTrue(tally.statements() >= seen && seen > 2 * 13, () -> tally + ", " + seen);
  }
}
