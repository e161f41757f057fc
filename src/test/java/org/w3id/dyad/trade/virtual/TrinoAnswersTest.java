package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.TradeExport;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.TrinoStore;

/**
 * The queries of {@link SameAnswersTest} with the observations in Trino, in tables made as an
 * export says. {@code benchmarks/trino/run --queries} starts a Trino for it.
 */
final class TrinoAnswersTest {

  /** The address of a schema that is not there yet, as {@code --trade-store} takes it. */
  private static final String ADDRESS = System.getProperty("dyad.trino");

  /** A folder that is {@code local:///} to its catalog. */
  private static final String FILES = System.getProperty("dyad.trino.files");

  /** Of the queries that compare values, the last one. */
  private static final String LAST =
      " AND query_id = (SELECT max_by(query_id, created) FROM system.runtime.queries"
          + " WHERE query LIKE '%t0.value <%' AND query NOT LIKE '%runtime%')";

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  @BeforeAll
  static void make() throws IOException {
    assumeTrue(
        ADDRESS != null && FILES != null,
        "no Trino is given; benchmarks/trino/run --queries starts one");
    worlds = new TwoWorlds(folder, TwoWorlds.OBSERVATIONS, TrinoAnswersTest::exported);
  }

  @AfterAll
  static void close() {
    if (worlds != null) {
      worlds.close();
    }
  }

  private static TradeStore exported(Path flows) throws IOException {
    String schema = ADDRESS.replaceFirst(".*/", "");
    Path target = Path.of(FILES, schema);
    TradeExport.write(flows, target, "local:///" + schema);
    try (Connection connection = DriverManager.getConnection(ADDRESS, "dyad", null);
        Statement sql = connection.createStatement()) {
      sql.execute("CREATE SCHEMA " + schema);
      for (String one : Files.readString(target.resolve("trino.sql")).split(";\\s*\n")) {
        sql.execute(one);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return TrinoStore.open(ADDRESS, flows);
  }

  @TestFactory
  Stream<DynamicTest> queries() throws IOException {
    return SameAnswersTest.comparisons(worlds);
  }

  @Test
  void aTimeOutEndsTheStatement() throws SQLException, InterruptedException {
    Txn.executeRead(
        worlds.virtual(),
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(worlds.virtual())
                  .query(LongQueriesTest.ENDLESS)
                  .timeout(5, TimeUnit.SECONDS)
                  .build()) {
            assertThrows(QueryCancelledException.class, () -> execution.select().hasNext());
          }
        });
    assertEnded();
  }

  @Test
  void rowsThatNobodyReadsAreGivenUp() throws SQLException, InterruptedException {
    Txn.executeRead(
        worlds.virtual(),
        () -> {
          try (QueryExec execution =
              QueryExec.dataset(worlds.virtual()).query(LongQueriesTest.WIDE).build()) {
            assertTrue(execution.select().hasNext());
          }
        });
    assertEnded();
  }

  /** Trino itself says that nothing runs any more, and that it was cancelled. */
  private static void assertEnded() throws SQLException, InterruptedException {
    String running = "";
    for (int i = 0; i < 20; i++) {
      running = one("SELECT count(*) FROM system.runtime.queries WHERE state <> 'FAILED'" + LAST);
      if (running.equals("0")) {
        assertEquals(
            "USER_CANCELED",
            one("SELECT error_code FROM system.runtime.queries WHERE true" + LAST));
        return;
      }
      TimeUnit.MILLISECONDS.sleep(500);
    }
    fail(running + " queries still run in Trino");
  }

  private static String one(String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(ADDRESS, "dyad", null);
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
