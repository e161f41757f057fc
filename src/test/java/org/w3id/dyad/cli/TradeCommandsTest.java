package org.w3id.dyad.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.assembly.Shipped;

/** The commands about trade flows. */
final class TradeCommandsTest {
  private static final String PREFIX = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";

  @TempDir private Path folder;

  private static String base() {
    return "--base-dir=" + Shipped.releases().base();
  }

  @Test
  void theFlowsAreExportedWithTheSqlForTrino() throws IOException, SQLException {
    Path target = folder.resolve("export");
    Invocation export =
        Invocation.of("export-trade", base(), target.toString(), "--location", "s3://bucket/flows");
    assertEquals(ExitCode.OK, export.exit(), export::err);
    assertTrue(export.out().contains(" trade flows of release "), export::out);
    String sql = Files.readString(target.resolve("trino.sql"));
    assertTrue(sql.contains("CREATE TABLE trade_flow (") && sql.contains("CREATE VIEW trade"), sql);
    assertTrue(sql.contains("external_location = 's3://bucket/flows/trade_flow'"), sql);
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var count =
            statement.executeQuery(
                "SELECT count(*), count(DISTINCT graph) FROM read_parquet('"
                    + target
                    + "/trade_flow/*/*.parquet', hive_partitioning = true)")) {
      count.next();
      assertEquals(
          Shipped.tallies().stream()
              .filter(t -> t.source().equals("trade"))
              .findFirst()
              .orElseThrow()
              .mapped(),
          count.getLong(1));
      assertEquals(1, count.getLong(2));
    }
    Invocation again = Invocation.of("export-trade", base(), target.toString());
    assertEquals(ExitCode.ERROR, again.exit());
    assertTrue(again.err().contains("name a folder of its own"), again::err);
  }

  @Test
  void aQueryIsExplainedByItsPlanAndItsSql() {
    String query =
        PREFIX
            + "SELECT ?year (SUM(?v) AS ?sum) { ?f dyad:year ?year ; dyad:tradeValue ?v } GROUP BY ?year";
    Invocation explained = Invocation.withInput(query, "query", base(), "--explain", "-");
    assertEquals(ExitCode.OK, explained.exit(), explained::err);
    for (String part : new String[] {"plan:", "SELECT", "GROUP BY", "FROM sums"}) {
      assertTrue(explained.out().contains(part), () -> part + " is not in " + explained.out());
    }
    Invocation triples =
        Invocation.withInput(
            "SELECT * { ?s a " + "<https://w3id.org/dyad/ontology#State> } LIMIT 1",
            "query",
            base(),
            "--explain",
            "-");
    assertTrue(triples.out().contains("nothing by itself to the cube"), triples::out);
  }

  @Test
  void madeUpFlowsAreReadAsBaciIs() {
    Path flows = folder.resolve("flows");
    Invocation made =
        Invocation.of("generate", "trade", flows.toString(), "--rows", "1000", "--seed", "3");
    assertEquals(ExitCode.OK, made.exit(), made::err);
    assertTrue(made.out().contains("1,000 made-up flows"), made::out);
    assertTrue(Files.exists(flows.resolve("BACI_HS22_Y2000_synthetic.csv")));
  }

  @Test
  void aTrinoThatIsNotThereIsNamed() {
    Invocation wrong =
        Invocation.withInput(
            "ASK {}", "query", base(), "--trade-store", "jdbc:trino://127.0.0.1:1/hive/dyad", "-");
    assertEquals(ExitCode.ERROR, wrong.exit());
    assertTrue(wrong.err().contains("jdbc:trino://127.0.0.1:1/hive/dyad"), wrong::err);
  }
}
