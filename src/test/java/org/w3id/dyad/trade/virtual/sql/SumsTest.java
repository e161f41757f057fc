package org.w3id.dyad.trade.virtual.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.trade.virtual.Answer;
import org.w3id.dyad.trade.virtual.TwoWorlds;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/** Questions that ask for no flow or product by itself are answered by the sums, others are not. */
final class SumsTest {

  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX product: <https://w3id.org/dyad/id/product/>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      """;

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  @BeforeAll
  static void make() throws IOException {
    worlds = new TwoWorlds(folder, 3_000);
  }

  @AfterAll
  static void close() {
    worlds.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?e (SUM(?v) AS ?s) { ?f dyad:hasExporter ?e ; dyad:tradeValue ?v } GROUP BY ?e",
        "SELECT (SUM(?v) AS ?s) (COUNT(*) AS ?n) (COUNT(?f) AS ?m) { ?f dyad:hasImporter state:CHN ; dyad:tradeValue ?v }",
        "SELECT (SUM(?v) AS ?s) (COUNT(*) AS ?n) { ?f dyad:hasImporter state:ZZZ ; dyad:tradeValue ?v }",
        "SELECT ?y (COUNT(DISTINCT ?e) AS ?n) { ?f dyad:hasExporter ?e ; dyad:year ?y ; a dyad:TradeFlow FILTER(?y > 2000) } GROUP BY ?y",
        "SELECT ?p (SUM(?v) AS ?s) { { ?f dyad:hasExporter ?p ; dyad:tradeValue ?v } UNION { ?f dyad:hasImporter ?p ; dyad:tradeValue ?v } } GROUP BY ?p",
        "SELECT ?g (SUM(?v) AS ?s) { GRAPH ?g { ?f dyad:hasProduct product:TOTAL ; dyad:tradeValue ?v } } GROUP BY ?g",
        "SELECT (SUM(?v) AS ?s) FROM <https://w3id.org/dyad/graph/baci> { ?f dyad:tradeValue ?v }",
        "SELECT DISTINCT ?e ?y { ?f dyad:hasExporter ?e ; dyad:year ?y ; dyad:tradeValue ?v }",
        "SELECT ?l (SUM(?v) AS ?s) { ?st dyad:hasParty state:CHN, ?i ; dyad:hasLevel ?l . ?f dyad:hasImporter ?i ; dyad:tradeValue ?v } GROUP BY ?l"
      })
  void whereSumsAreEnough(String text) {
    assertEquals(List.of("sums"), tables(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT ?p (SUM(?v) AS ?s) { ?f dyad:hasProduct ?p ; dyad:tradeValue ?v } GROUP BY ?p",
        "SELECT (SUM(?v) AS ?s) { ?f dyad:hasProduct <https://w3id.org/dyad/id/product/HS2022/854231> ; dyad:tradeValue ?v }",
        "SELECT (SUM(?v) AS ?s) { ?f dyad:hasImporter state:CHN ; dyad:tradeValue ?v FILTER(?v > 10) }",
        "SELECT (SUM(?y) AS ?s) { ?f dyad:year ?y }",
        "SELECT (MAX(?v) AS ?s) { ?f dyad:tradeValue ?v }",
        "SELECT (AVG(?v) AS ?s) { ?f dyad:tradeValue ?v }",
        "SELECT (SUM(DISTINCT ?v) AS ?s) { ?f dyad:tradeValue ?v }",
        "SELECT (SUM(?q) AS ?s) { ?f dyad:quantity ?q }",
        "SELECT ?v (COUNT(*) AS ?n) { ?f dyad:tradeValue ?v } GROUP BY ?v",
        "SELECT (COUNT(*) AS ?n) { ?f dyad:tradeValue ?v ; dyad:quantityUnit 'kg' }",
        "SELECT (SUM(?v) AS ?s) { ?f dyad:tradeValue ?v ; dyad:hasExporter state:CHN . ?g dyad:hasImporter state:CHN ; dyad:year 2001 ; dyad:tradeValue ?w }",
        "SELECT DISTINCT ?v { ?f dyad:tradeValue ?v }",
        "SELECT ?e { ?f dyad:hasExporter ?e }"
      })
  void whereTheyAreNot(String text) {
    assertEquals(List.of("trade"), tables(text));
  }

  /** The tables that are asked, each once; the rows are the same as over triples. */
  private static List<String> tables(String text) {
    Query query = QueryFactory.create(PREFIXES + text);
    List<Supervision.Sent> sent = new ArrayList<>();
    Consumer<Supervision.Sent> trace = sent::add;
    Txn.executeRead(
        worlds.virtual(),
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(worlds.virtual())
                  .query(query)
                  .set(Supervision.TRACE, trace)
                  .build()) {
            RowSet rows = execution.select();
            while (rows.hasNext()) {
              rows.next();
            }
          }
        });
    assertEquals(Answer.of(query, worlds.triples(), 60), Answer.of(query, worlds.virtual(), 60));
    return sent.stream()
        .flatMap(
            each -> List.of("sums", "trade").stream().filter(t -> each.sql().contains(t + " t")))
        .distinct()
        .toList();
  }
}
