package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryExecException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.bounds.BoundedQuery;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;

/** A query that needs more memory than the flows may take ends, and others go on. */
final class LittleMemoryTest {
  private static final long MEMORY = 60_000_000;
  private static final long DISK = 1_000_000;

  private static final String PREFIX = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";

  /** Millions of groups. */
  private static final Query GREEDY =
      QueryFactory.create(
          PREFIX
              + """
              SELECT (COUNT(*) AS ?n) {
                SELECT ?v ?w (COUNT(*) AS ?times) {
                  ?f dyad:tradeValue ?v ; dyad:year ?y . ?g dyad:tradeValue ?w ; dyad:year ?y
                } GROUP BY ?v ?w
              }
              """);

  private static final Query MODEST =
      QueryFactory.create(PREFIX + "SELECT (COUNT(*) AS ?n) { ?f dyad:tradeValue ?v }");

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  @BeforeAll
  static void make() throws IOException {
    worlds =
        new TwoWorlds(
            folder, TwoWorlds.OBSERVATIONS, flows -> DuckDbStore.open(flows, MEMORY, DISK));
  }

  @AfterAll
  static void close() {
    worlds.close();
  }

  @Test
  void theQueryEnds() {
    String message = assertThrows(QueryExecException.class, () -> ask(GREEDY)).getMessage();
    assertEquals(QueryBounds.NO_MEMORY, message);
    othersGoOn();
  }

  @Test
  void theServerTellsWhatRanOut() {
    StoppedException stopped =
        assertThrows(
            StoppedException.class,
            () -> {
              QueryLimits limits = QueryLimits.STANDARD.withTime(Duration.ofMinutes(2));
              try (Allowance allowance = new Allowance(limits, Lanes.forThisMachine())) {
                rows(
                    new BoundedQuery(ServiceList.NONE)
                        .prepare(GREEDY, worlds.virtual(), allowance));
              }
            });
    assertEquals(StoppedException.Reason.MEMORY, stopped.reason());
    othersGoOn();
  }

  private static void othersGoOn() {
    assertEquals(Answer.of(MODEST, worlds.triples(), 60), Answer.of(MODEST, worlds.virtual(), 60));
  }

  private static void ask(Query query) {
    rows(QueryExec.dataset(worlds.virtual()).query(query).build());
  }

  private static void rows(QueryExec execution) {
    Txn.executeRead(
        worlds.virtual(),
        () -> {
          try (execution) {
            execution.select().materialize();
          }
        });
  }
}
