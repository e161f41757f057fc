package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.question.Questions;

/** Trade flows, which are no triples, over HTTP as if they were. */
final class ServedFlowsTest {
  private static final String BASE = "https://w3id.org/dyad/";
  private static final String GRAPH = BASE + "graph/trade";
  private static final String PREFIX = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";
  private static final String FLOW = "id/flow/cow-trade-4.0/CHN/BLR/I/TOTAL/2013";

  private static final Duration TIME = Duration.ofSeconds(1);

  private static Running running;
  private static Running hasty;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(Shipped.releases(), Questions.NONE, Running.QUICK);
    QueryLimits limits =
        Running.QUICK.limits().withTime(TIME).withAnswer(100_000_000, Long.MAX_VALUE);
    hasty = Running.over(Shipped.releases(), Questions.NONE, Running.QUICK.withLimits(limits));
    String flows = Running.sparql(PREFIX + "ASK { ?flow dyad:tradeValue ?v ; dyad:year 2013 }");
    assertEquals(200, hasty.statusOrCut(flows));
  }

  @AfterAll
  static void stop() {
    running.close();
    hasty.close();
  }

  private static Graph graph(String path) {
    String body = running.get(path, "Accept", "application/n-triples").body();
    return RDFParser.fromString(body, Lang.NTRIPLES).toGraph();
  }

  private static String csv(String query) {
    return running.get(Running.sparql(PREFIX + query) + "&format=csv").body();
  }

  private static long number(String query) {
    return Long.parseLong(csv(query).lines().skip(1).findFirst().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?flow a dyad:TradeFlow ; dyad:tradeValue ?v }",
        "SELECT (COUNT(*) AS ?n) { GRAPH <" + GRAPH + "> { ?flow dyad:tradeValue ?v } }",
        "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?flow dyad:tradeValue ?v } }",
        "SELECT (COUNT(*) AS ?n) FROM <" + GRAPH + "> { ?flow dyad:tradeValue ?v }",
        "SELECT (COUNT(*) AS ?n) FROM NAMED <"
            + GRAPH
            + "> { GRAPH ?g { ?flow dyad:tradeValue ?v } }",
      })
  void everyWayToAskFindsThem(String query) {
    assertEquals(
        Shipped.tallies().stream()
            .filter(tally -> tally.source().equals("trade"))
            .findFirst()
            .orElseThrow()
            .mapped(),
        number(query));
  }

  @Test
  void otherGraphsHaveNone() {
    assertEquals(
        0,
        number(
            "SELECT (COUNT(*) AS ?n) FROM <" + BASE + "graph/claims> { ?f dyad:tradeValue ?v }"));
  }

  @Test
  void describeAndThePageAndItsFormatsGiveAllOfAFlow() {
    Graph described = graph(Running.sparql("DESCRIBE <" + BASE + FLOW + ">"));
    assertTrue(described.size() >= 12, () -> described.size() + " statements");
    Graph file = graph("/" + FLOW + ".nt");
    assertTrue(
        described.find().toList().stream().allMatch(file::contains),
        () -> file + " lacks some of " + described);
    String page = running.get("/" + FLOW + ".html").body();
    assertTrue(page.contains("trade value"), page);
    assertTrue(running.get("/id/state/CHN.html").statusCode() == 200);
  }

  @Test
  void theGraphStoreGivesTheirGraph() {
    Graph trade = graph("/dyad/data?graph=" + GRAPH);
    Node value = NodeFactory.createURI(BASE + "ontology#tradeValue");
    assertEquals(
        number("SELECT (COUNT(*) AS ?n) { ?flow dyad:tradeValue ?v }"),
        trade.find(Node.ANY, value, Node.ANY).toList().size());
    assertTrue(
        trade.contains(
            Node.ANY,
            NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource"),
            Node.ANY));
  }

  @Test
  void theDescriptionOfTheDataCountsThem() {
    Map<String, Long> described = new TreeMap<>();
    Graph self = graph("/.well-known/void");
    Node triples = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    self.find(Node.ANY, triples, Node.ANY)
        .filterKeep(triple -> triple.getSubject().getURI().startsWith(BASE + "graph/"))
        .forEachRemaining(
            triple ->
                described.put(
                    triple.getSubject().getURI(),
                    Long.parseLong(triple.getObject().getLiteralLexicalForm())));
    Map<String, Long> counted = new TreeMap<>();
    csv("SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g")
        .lines()
        .skip(1)
        .map(line -> line.split(","))
        .forEach(cells -> counted.put(cells[0], Long.parseLong(cells[1])));
    // The description does not count itself.
    counted.remove(BASE + "graph/catalogue");
    assertEquals(counted, described);
    Node property = NodeFactory.createURI("http://rdfs.org/ns/void#property");
    Node value = NodeFactory.createURI(BASE + "ontology#tradeValue");
    Node partition = self.find(Node.ANY, property, value).next().getSubject();
    assertEquals(
        number("SELECT (COUNT(*) AS ?n) { ?flow dyad:tradeValue ?value }"),
        Long.parseLong(
            self.find(partition, triples, Node.ANY).next().getObject().getLiteralLexicalForm()));
  }

  @Test
  void whoStatesAFlowIsExplained() {
    String query =
        "SELECT (COUNT(*) AS ?n) { VALUES (?s ?p ?o) { (<%s> dyad:tradeValue 2832000000.0) }"
            + " (?s ?p ?o) <https://w3id.org/dyad/function#explanation>"
            + " (?number ?premiseOf ?rule ?x ?y ?z) FILTER (!BOUND(?rule)) }";
    assertEquals(1, number(query.formatted(BASE + FLOW)));
  }

  /** A function that has to be told its statement takes it from flows, beside other patterns. */
  @Test
  void flowsAreExplainedWithoutNamingThem() {
    String all =
        "?flow dyad:tradeValue ?v ; dyad:hasExporter ?e ; dyad:year 2013 . ?e dyad:iso3Code ?c";
    assertEquals(
        number("SELECT (COUNT(*) AS ?n) { " + all + " }"),
        number(
            "SELECT (COUNT(*) AS ?n) { "
                + all
                + " . (?flow dyad:tradeValue ?v) <https://w3id.org/dyad/function#explanation>"
                + " (1 ?premiseOf ?rule ?x ?y ?z) }"));
  }

  /**
   * Queries over flows that would take hours end within two seconds of their time, with their SQL:
   * closing the server closes the cube, which waits for SQL that still runs.
   */
  @TestFactory
  @Timeout(240)
  List<DynamicTest> hostileQueriesAreStopped() throws IOException {
    List<DynamicTest> tests =
        Running.ofEach(Path.of("src/test/resources/hostile/flows"), ServedFlowsTest::isStopped);
    assertTrue(tests.size() >= 10, "hostile queries over flows");
    return tests;
  }

  private static void isStopped(Path file) throws IOException {
    hasty.assertQueryStopped(Repeated.expand(Files.readString(file)), "", TIME);
  }

  /** Whatever the server refuses it refuses also where the cube has a part in it. */
  @Test
  void whatIsNotAllowedIsRefusedBesideFlows() {
    String query =
        "SELECT * { ?flow dyad:tradeValue ?v FILTER (<java:java.lang.System.exit>(?v)) } LIMIT 1";
    assertEquals(403, running.get(Running.sparql(PREFIX + query)).statusCode());
    String service =
        "SELECT * { ?flow dyad:tradeValue ?v SERVICE <http://example.org/> { ?v ?p ?o } }";
    assertEquals(403, running.get(Running.sparql(PREFIX + service)).statusCode());
  }
}
