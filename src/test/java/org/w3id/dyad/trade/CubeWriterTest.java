package org.w3id.dyad.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;

/** What goes in comes out, sorted, once each. */
final class CubeWriterTest {

  @TempDir Path folder;

  private static TradeFlow flow(String exporter, int year, String value, String record) {
    return flow(exporter, year, "854231", value, record);
  }

  private static TradeFlow flow(
      String exporter, int year, String code, String value, String record) {
    return flow(exporter, "HS2022", year, code, value, record);
  }

  private static TradeFlow flow(
      String exporter, String revision, int year, String code, String value, String record) {
    return new TradeFlow(
        "comtrade",
        new Route(exporter, "BLR"),
        Reporting.by(TradeFlow.Side.EXPORTER),
        new ProductCode(revision, code),
        year,
        new BigDecimal(value),
        null,
        record);
  }

  private List<String> rows(String columns) throws Exception {
    var rows = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var sql = connection.createStatement();
        var result =
            sql.executeQuery(
                "SELECT concat_ws('|', " + columns + ") FROM '" + folder + "/*.parquet'")) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }

  @Test
  void keepsEveryColumnAndSortsByExporter() throws Exception {
    try (var writer = new CubeWriter(folder, "baci")) {
      writer.add(flow("CHN", 2013, "12.5", "a.csv:7"));
      writer.add(
          new TradeFlow(
              "baci",
              new Route("BLR", "CHN"),
              new Reporting(TradeFlow.Side.IMPORTER, true),
              ProductCode.ALL,
              2012,
              new BigDecimal("1E+3"),
              new Quantity(new BigDecimal("0.000000000001"), new Unit("kg, \"net\"")),
              "row 007"));
      assertEquals(2, writer.finish((flow, kept, left, same) -> {}));
    }
    assertEquals(
        List.of(
            "baci|baci|ReTradeFlow|BLR|CHN|I|ImporterReported|-|-|TOTAL|-|-|2012|1000.0|0.000000000001|kg,"
                + " \"net\"|row 007|-",
            "baci|comtrade|TradeFlow|CHN|BLR|E|ExporterReported|HS2022|854231|-|85|8542|2013|12.5|-|-|a.csv|7"),
        rows(columnsWithDashes()));
    try (var left = Files.list(folder)) {
      assertEquals(2, left.count(), "only flows and sums are left");
    }
  }

  private static String columnsWithDashes() {
    return String.join(
        ", ", Parquet.COLUMNS.stream().map(c -> "coalesce(\"" + c + "\"::VARCHAR, '-')").toList());
  }

  /** By which row groups, and whole columns, are left out when the file is read. */
  @Test
  void tellsWhichTextsThereAre() throws Exception {
    try (var writer = new CubeWriter(folder, "baci")) {
      writer.add(flow("DEU", 2013, "1", "a.csv:1"));
      writer.add(flow("CHN", 2014, "1", "a.csv:2"));
      writer.finish((flow, kept, left, same) -> {});
    }
    var told = new ArrayList<String>();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var sql = connection.createStatement();
        var result =
            sql.executeQuery(
                "SELECT concat_ws('|', path_in_schema, stats_min_value, stats_max_value) FROM parquet_metadata('"
                    + folder
                    + "/baci.parquet') WHERE path_in_schema IN ('dataset', 'exporter', 'revision') ORDER BY 1")) {
      while (result.next()) {
        told.add(result.getString(1));
      }
    }
    assertEquals(
        List.of("dataset|comtrade|comtrade", "exporter|CHN|DEU", "revision|HS2022|HS2022"), told);
  }

  /** As of a file whose flows another source has too. */
  @Test
  void sumsNoFlowsToNothing() throws Exception {
    try (var writer = new CubeWriter(folder, "baci")) {
      writer.add(flow("DEU", 2013, "1", "a.csv:1"));
      writer.finish((flow, kept, left, same) -> {});
    }
    Path file = folder.resolve("baci.parquet");
    Path none = folder.resolve("trade.parquet");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var sql = connection.createStatement()) {
      sql.execute(Parquet.copy("FROM '" + file + "' WHERE FALSE", none));
      assertTrue(Parquet.writeSums(sql, none, Parquet.sums(none)));
    }
    try (var store = DuckDbStore.open(folder);
        var connection = store.connection();
        var sql = connection.createStatement();
        var sums = sql.executeQuery("SELECT graph, value, flows FROM sums")) {
      assertTrue(store.hasSums());
      assertTrue(sums.next());
      assertEquals("baci", sums.getString(1));
      assertEquals(0, BigDecimal.ONE.compareTo(sums.getBigDecimal(2)));
      assertEquals(1, sums.getLong(3));
      assertFalse(sums.next());
    }
  }

  /** DuckDB's decimals have 38 digits. */
  @Test
  void leavesSumsThatMayNotFitToTheFlows() throws Exception {
    String large = "9".repeat(25) + ".999999999999";
    try (var writer = new CubeWriter(folder, "baci")) {
      for (int code = 100; code < 130; code++) {
        writer.add(flow("CHN", 2013, "854" + code, large, "a.csv:" + code));
      }
      assertEquals(30, writer.finish((flow, kept, left, same) -> {}));
    }
    assertEquals(List.of(large), rows("value").stream().distinct().toList());
    try (var store = DuckDbStore.open(folder)) {
      assertFalse(store.hasSums());
    }
    try (var writer = new CubeWriter(folder, "baci")) {
      writer.add(flow("CHN", 2013, large, "a.csv:1"));
      writer.finish((flow, kept, left, same) -> {});
    }
    try (var store = DuckDbStore.open(folder)) {
      assertTrue(store.hasSums());
    }
  }

  @Test
  void keepsTheFirstOfFlowsWithOneKeyAndTellsOfTheOthers() throws Exception {
    var told = new ArrayList<String>();
    try (var writer = new CubeWriter(folder, "comtrade")) {
      writer.add(flow("CHN", 2013, "1", "a.csv:2"));
      writer.add(flow("CHN", 2014, "2", "a.csv:3"));
      writer.add(flow("CHN", 2013, "1.0", "a.csv:4"));
      writer.add(flow("CHN", 2013, "3", "b.csv:5"));
      assertEquals(
          2,
          writer.finish(
              (flow, kept, left, same) -> told.add(flow + " " + kept + " " + left + " " + same)));
    }
    assertEquals(
        List.of(
            "flow/comtrade/CHN/BLR/E/HS2022-854231/2013 a.csv:2 a.csv:4 true",
            "flow/comtrade/CHN/BLR/E/HS2022-854231/2013 a.csv:2 b.csv:5 false"),
        told);
    assertEquals(
        List.of("2013|1|a.csv|2", "2014|2|a.csv|3"), rows("year, value::INT, record, line"));
  }

  @Test
  void takesHyphensInAllKeysButTheNomenclature() throws Exception {
    var told = new ArrayList<String>();
    TradeFlow flow =
        new TradeFlow(
            "cow-trade-4.0",
            new Route("COW-260", "M49-490"),
            new Reporting(TradeFlow.Side.IMPORTER, true),
            new ProductCode("SITC", "0-a"),
            1913,
            BigDecimal.ONE,
            null,
            null);
    try (var writer = new CubeWriter(folder, "cow-trade")) {
      writer.add(flow);
      writer.add(flow);
      String message =
          assertThrows(
                  IllegalArgumentException.class,
                  () -> writer.add(flow("CHN", "S-4", 2013, "854231", "1", "a.csv:2")))
              .getMessage();
      assertTrue(message.contains("nomenclature \"S-4\""), message);
      assertEquals(1, writer.finish((key, kept, left, same) -> told.add("id/" + key)));
    }
    assertEquals(1, told.size());
    assertTrue(flow.iri().stringValue().endsWith(told.get(0)), told::toString);
    assertEquals(List.of("COW-260|M49-490|SITC|0-a"), rows("exporter, importer, revision, code"));
  }

  @Test
  void anotherQuantityContradicts() throws Exception {
    var told = new ArrayList<String>();
    try (var writer = new CubeWriter(folder, "comtrade")) {
      for (String kilograms : List.of("7", "7.0", "8")) {
        writer.add(
            new TradeFlow(
                "comtrade",
                new Route("CHN", "BLR"),
                Reporting.by(TradeFlow.Side.EXPORTER),
                ProductCode.ALL,
                2013,
                BigDecimal.ONE,
                new Quantity(new BigDecimal(kilograms), Unit.KILOGRAM),
                kilograms));
      }
      writer.finish((flow, kept, left, same) -> told.add(kept + " " + left + " " + same));
    }
    assertEquals(List.of("7 7.0 true", "7 8 false"), told);
  }

  /** More than one row group, in an order that has nothing to do with that of the file. */
  @Test
  void sortsManyFlowsAndFindsTheFewThatComeAgain() throws Exception {
    int many = 250_000;
    var told = new ArrayList<String>();
    try (var writer = new CubeWriter(folder, "comtrade")) {
      for (int i = 0; i < many; i++) {
        // A step that shares no factor with the number: each comes once.
        int flow = (int) (i * 7_919L % many);
        writer.add(flow("S" + (100 + flow % 97), 1000 + flow / 97 % 1500, flow / 145_500, "1"));
      }
      for (int again : new int[] {0, 122_880, 249_999}) {
        writer.add(flow("S" + (100 + again % 97), 1000 + again / 97 % 1500, again / 145_500, "2"));
      }
      assertEquals(
          many,
          writer.finish((flow, kept, left, same) -> told.add(kept + " " + left + " " + same)));
    }
    assertEquals(
        List.of("a.csv:1 a.csv:2 false", "a.csv:1 a.csv:2 false", "a.csv:1 a.csv:2 false"), told);
    var sorted = rows("exporter, \"year\", code");
    assertEquals(many, sorted.size());
    var expected = new ArrayList<>(sorted);
    expected.sort(null);
    assertEquals(expected, sorted);
    assertEquals(many, sorted.stream().distinct().count());
  }

  private static TradeFlow flow(String exporter, int year, int code, String value) {
    return flow(exporter, year, String.valueOf(100000 + code), value, "a.csv:" + value);
  }

  @Test
  void refusesWhatWouldNotComeBackTheSame() throws IOException {
    try (var writer = new CubeWriter(folder, "comtrade")) {
      assertTrue(
          assertThrows(
                  IllegalArgumentException.class,
                  () -> writer.add(flow("C N", 2013, "1", "a.csv:2")))
              .getMessage()
              .contains("exporter \"C N\""));
      assertThrows(
          IllegalArgumentException.class,
          () -> writer.add(flow("CHN", 2013, "1.0000000000001", "a.csv:2")));
    }
  }

  @Test
  void leavesTheLastFileIfItIsNotFinished() throws Exception {
    try (var writer = new CubeWriter(folder, "comtrade")) {
      writer.add(flow("CHN", 2013, "1", "a.csv:2"));
      writer.finish((flow, kept, left, same) -> {});
    }
    try (var writer = new CubeWriter(folder, "comtrade")) {
      writer.add(flow("CHN", 2014, "1", "a.csv:2"));
    }
    assertEquals(List.of("2013"), rows("year"));
  }

  @Test
  void generatedTradeIsTheSameForTheSameSeed() throws Exception {
    var one = new GeneratedTrade(5_000, 7).writeTo(folder.resolve("one"));
    var other = new GeneratedTrade(5_000, 7).writeTo(folder.resolve("other"));
    long rows = 0;
    for (int i = 0; i < one.size(); i++) {
      assertEquals(-1, Files.mismatch(one.get(i), other.get(i)));
      if (one.get(i).getFileName().toString().startsWith("BACI_")) {
        rows += Files.readAllLines(one.get(i)).size() - 1;
      }
    }
    assertEquals(5_000, rows);
    assertEquals("t,i,j,k,v,q", Files.readAllLines(one.get(2)).get(0));
  }
}
