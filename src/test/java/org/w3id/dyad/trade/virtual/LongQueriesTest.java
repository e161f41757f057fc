package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/** Queries that take long end when they have to, with the SQL that was sent for them. */
final class LongQueriesTest {

  private static final String PREFIX = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";

  /** Compares each three of 20,000 observations: one SQL statement that takes hours. */
  static final Query ENDLESS =
      QueryFactory.create(
          PREFIX
              + """
              SELECT (SUM(?v) AS ?sum) {
                ?f dyad:tradeValue ?v . ?g dyad:tradeValue ?w . ?h dyad:tradeValue ?x .
                FILTER(?v < ?w && ?w < ?x)
              }
              """);

  /** Each two of 20,000 observations. */
  static final Query WIDE =
      QueryFactory.create(
          PREFIX
              + "SELECT ?f ?w { ?f dyad:tradeValue ?v . ?g dyad:tradeValue ?w FILTER(?v < ?w) }");

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  private final Queue<Supervision.Sent> ended = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void make() throws IOException {
    worlds = new TwoWorlds(folder, TwoWorlds.OBSERVATIONS);
  }

  @AfterAll
  static void close() {
    worlds.close();
  }

  private QueryExecBuilder execution(Query query) {
    Consumer<Supervision.Sent> trace = ended::add;
    return QueryExec.dataset(worlds.virtual()).query(query).set(Supervision.TRACE, trace);
  }

  @Test
  void aTimeOutEndsTheStatement() {
    assertStops(execution(ENDLESS).timeout(3, TimeUnit.SECONDS).build());
  }

  @Test
  void aCancelledQueryEndsTheStatement() {
    ScheduledExecutorService other = Executors.newSingleThreadScheduledExecutor();
    try {
      QueryExec execution = execution(ENDLESS).build();
      other.schedule(execution::abort, 3, TimeUnit.SECONDS);
      assertStops(execution);
    } finally {
      other.shutdownNow();
    }
  }

  /** The statement is told of when it is closed, which it is only after the database gave it up. */
  private void assertStops(QueryExec execution) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            Txn.executeRead(
                worlds.virtual(),
                () -> {
                  try (execution) {
                    assertThrows(QueryCancelledException.class, () -> execution.select().hasNext());
                  }
                }));
    assertEquals(1, ended.size());
    assertEquals(0, ended.element().rows());
    assertTrue(ended.element().nanos() > TimeUnit.MILLISECONDS.toNanos(200));
  }

  @Test
  void rowsThatNobodyReadsAreClosed() {
    Txn.executeRead(
        worlds.virtual(),
        () -> {
          try (QueryExec execution = execution(WIDE).build()) {
            assertTrue(execution.select().hasNext());
            assertEquals(0, ended.size());
          }
        });
    assertEquals(1, ended.size());
  }

  @Test
  void thePlanTellsOfManyRowsAndKeepsTheTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          String text =
              Txn.calculateRead(
                  worlds.virtual(), () -> QueryExplanation.of(worlds.virtual(), WIDE, 2));
          assertTrue(text.contains("note: brings more than 100000 rows out of the cube"), text);
          assertTrue(text.contains("stopped after 2 s"), text);
        });
  }

  @Test
  void thePlanTellsNothingOfFewRows() {
    Query few =
        QueryFactory.create(
            PREFIX
                + "SELECT ?y (SUM(?v) AS ?s) { ?f dyad:tradeValue ?v ; dyad:year ?y } GROUP BY ?y");
    String text =
        Txn.calculateRead(worlds.virtual(), () -> QueryExplanation.of(worlds.virtual(), few, 20));
    assertFalse(text.contains("note:"), text);
    assertTrue(text.contains("to the cube:"), text);
    assertTrue(text.contains("GROUP BY"), text);
  }
}
