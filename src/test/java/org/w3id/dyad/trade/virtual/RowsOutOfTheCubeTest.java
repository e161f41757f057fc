package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/**
 * No query brings more out of the cube than it needs, however it is worded: the shipped data beside
 * 300,000 made-up flows, of which only few are asked for.
 */
final class RowsOutOfTheCubeTest {

  private static final int FLOWS = 300_000;

  /** A query that goes through all flows brings at least a hundred times as many. */
  private static final long MOST = 3_000;

  /** Questions may have to do with each of the 5,000 products. */
  private static final long MOST_OF_QUESTION = 6_000;

  private static final List<String> STATES =
      List.of(
          "BLR", "CHN", "RUS", "PAK", "KAZ", "SRB", "HUN", "UZB", "DEU", "USA", "POL", "VNM", "IRN",
          "ZAF", "BRA", "ETH", "VEN", "KHM", "LAO", "MMR", "FRA", "ITA", "JPN", "KOR", "IND",
          "TUR");

  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX graph: <https://w3id.org/dyad/graph/>
      PREFIX product: <https://w3id.org/dyad/id/product/HS2022/>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      """;

  /** What is bound before: a few products, states, or flows. */
  private static final Map<String, String> LEFT =
      Map.of(
          "values", "VALUES ?p { product:854231 product:310420 } VALUES ?e { state:LAO }",
          "assigned", "BIND(state:LAO AS ?e) BIND(product:854231 AS ?p)",
          "triples",
              "?entry dyad:isEntryOf ?list ; dyad:hasProduct ?p FILTER(?p = product:854231)"
                  + " BIND(state:LAO AS ?e)",
          "sub-select", "{ SELECT ?e ?p { VALUES (?e ?p) { (state:LAO product:310420) } } }");

  /** The flows of 2003, each some 10 or 500 of 300,000, as different people would ask for them. */
  private static final Map<String, String> RIGHT =
      Map.ofEntries(
          Map.entry("flows", "?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:tradeValue ?v"),
          Map.entry("flows or figures", "?f dyad:hasProduct ?p ; dyad:year 2003"),
          Map.entry(
              "ratio",
              "?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:tradeValue ?v BIND(?v / 3 AS ?w)"),
          Map.entry(
              "optional",
              "?f dyad:hasExporter ?e ; dyad:hasProduct ?p OPTIONAL { ?f rdfs:label ?l }"),
          Map.entry(
              "nested",
              "?f dyad:hasExporter ?e ; dyad:hasProduct ?p OPTIONAL { ?g dyad:hasImporter ?e ; dyad:hasProduct ?p ; dyad:year 2003 OPTIONAL { ?g dyad:quantity ?q } }"),
          Map.entry(
              "minus", "?f dyad:hasExporter ?e ; dyad:hasProduct ?p MINUS { ?f dyad:year 2003 }"),
          Map.entry(
              "not exists",
              "?f dyad:hasExporter ?e ; dyad:hasProduct ?p FILTER NOT EXISTS { ?f dyad:year 2003 }"),
          Map.entry(
              "or exists",
              "?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:year ?y FILTER(?y = 2001 || EXISTS { ?g dyad:hasImporter ?e ; dyad:year ?y ; dyad:hasProduct ?p })"),
          Map.entry(
              "both ways",
              "{ ?f dyad:hasExporter ?e } UNION { ?f dyad:hasImporter ?e } ?f dyad:hasProduct ?p"),
          Map.entry(
              "many ways",
              "{ ?f dyad:hasExporter ?e } UNION { ?f dyad:hasImporter ?e } { ?f dyad:hasProduct ?p ; dyad:year ?y } UNION { ?f dyad:hasHeading ?p ; dyad:year ?y } UNION { ?f dyad:hasChapter ?p ; dyad:year ?y }"),
          Map.entry(
              "named graph",
              "GRAPH ?g { ?f dyad:hasExporter ?e ; dyad:hasProduct ?p OPTIONAL { ?f dyad:quantity ?q } }"),
          Map.entry(
              "sum",
              "{ SELECT ?e ?p (SUM(?v) AS ?s) { ?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:tradeValue ?v } GROUP BY ?e ?p }"),
          Map.entry(
              "mean",
              "{ SELECT ?e ?p (SUM(?v) / COUNT(?v) AS ?m) { ?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:tradeValue ?v } GROUP BY ?e ?p }"),
          Map.entry(
              "sum of ratios",
              "{ SELECT ?e ?p (SUM(?v / 7) AS ?m) { ?f dyad:hasExporter ?e ; dyad:hasProduct ?p ; dyad:tradeValue ?v } GROUP BY ?e ?p }"));

  @TempDir static Path folder;
  private static DuckDbStore store;
  private static VirtualDataset data;

  @BeforeAll
  static void make() throws IOException {
    PathUtils.copyDirectory(Shipped.release().trade(), folder);
    write();
    DatasetGraph base = ((VirtualDataset) Shipped.store().data()).triples();
    store = DuckDbStore.open(folder);
    base.begin(TxnType.READ);
    data = VirtualDataset.of(base, store);
    base.end();
  }

  private static void write() throws IOException {
    Random random = new Random(20260102);
    List<String> codes = List.of("854231", "310420", "271019", "870421", "847150", "010121");
    try (CubeWriter writer = new CubeWriter(folder, "baci")) {
      Set<String> known = new HashSet<>();
      while (known.size() < FLOWS) {
        String exporter = STATES.get(random.nextInt(STATES.size()));
        String importer = STATES.get(random.nextInt(STATES.size()));
        // As in the world, few products make up the most.
        String code =
            random.nextInt(9) == 0
                ? codes.get(random.nextInt(codes.size()))
                : "%06d".formatted(10_001 + random.nextInt(5_000));
        int year = 2000 + random.nextInt(25);
        if (known.add(exporter + importer + code + year)) {
          writer.add(flow(exporter, importer, code, year, random.nextInt(1_000_000)));
        }
      }
      writer.finish((flow, kept, left, same) -> {});
    }
  }

  private static TradeFlow flow(String exporter, String importer, String code, int year, int v) {
    BigDecimal value = BigDecimal.valueOf(v + 1L);
    return new TradeFlow(
        "baci",
        new Route(exporter, importer),
        Reporting.by(TradeFlow.Side.RECONCILED),
        new ProductCode("HS2022", code),
        year,
        value,
        new Quantity(value, Unit.TONNE),
        "made-up");
  }

  @AfterAll
  static void close() {
    store.close();
  }

  @TestFactory
  Stream<DynamicTest> ofFlowsThatAreAskedForInAnyWords() {
    return LEFT.entrySet().stream()
        .flatMap(
            left ->
                RIGHT.entrySet().stream()
                    .flatMap(
                        right ->
                            Stream.of("join", "OPTIONAL", "MINUS", "FILTER EXISTS", "UNION")
                                .map(way -> test(left, way, right))));
  }

  private static DynamicTest test(
      Map.Entry<String, String> left, String way, Map.Entry<String, String> right) {
    String pattern =
        switch (way) {
          case "join" -> left.getValue() + " { " + right.getValue() + " }";
          case "UNION" ->
              "{ { "
                  + left.getValue()
                  + " } UNION { VALUES ?e { state:LAO } VALUES ?p { product:854231 } } } { "
                  + right.getValue()
                  + " }";
          default -> left.getValue() + " " + way + " { " + right.getValue() + " }";
        };
    String text = PREFIXES + "SELECT * { " + pattern + " }";
    return dynamicTest(
        left.getKey() + " " + way + " " + right.getKey(),
        () -> assertBringsFew(QueryFactory.create(text), MOST));
  }

  @TestFactory
  Stream<DynamicTest> ofTheShippedQuestions() throws IOException {
    return Questions.load(Shipped.home().queries()).all().stream()
        .filter(question -> question.services().isEmpty())
        .map(
            question ->
                dynamicTest(
                    question.theme() + "/" + question.name(),
                    question.path().toUri(),
                    () -> assertBringsFew(question.query(), MOST_OF_QUESTION)));
  }

  private static void assertBringsFew(Query query, long most) {
    Queue<Supervision.Sent> all = new ConcurrentLinkedQueue<>();
    Consumer<Supervision.Sent> trace = all::add;
    Txn.executeRead(
        data,
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(data)
                  .query(query)
                  .timeout(60, TimeUnit.SECONDS)
                  .set(Supervision.TRACE, trace)
                  .build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
              rows.next();
            }
          }
        });
    long brought = all.stream().mapToLong(Supervision.Sent::rows).sum();
    assertTrue(brought <= most, () -> brought + " rows in " + all.size() + ": " + all);
  }
}
