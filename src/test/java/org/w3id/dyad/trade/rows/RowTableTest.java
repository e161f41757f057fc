package org.w3id.dyad.trade.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeStore;

/** What a sample of a table of many rows has. */
final class RowTableTest {
  private static final int EVENTS = 15_000;

  /** So many years and pairs there are; each has its rows in the sample. */
  private static final int YEARS = 40;

  @TempDir private Path folder;

  @Test
  void aSampleHasEachOfFewValuesAndTheEndsOfMany() throws IOException, SQLException {
    try (RowWriter writer = new RowWriter(folder, TableForm.CODED_EVENT, "gdelt")) {
      for (int i = 0; i < EVENTS; i++) {
        int year = 1980 + i % YEARS;
        writer.add(
            Arrays.asList(
                "e" + i,
                null,
                "record-" + i,
                "CHN",
                "S" + i % YEARS,
                "CHN-S" + i % YEARS,
                "" + year,
                year,
                "01" + i % 7,
                null,
                new BigDecimal(i % 3),
                new BigDecimal(i),
                i % 5,
                i == 7 ? null : "https://example.org/" + (EVENTS + i)));
      }
      writer.finish(contested -> assertEquals(null, contested));
    }
    try (TradeStore store = DuckDbStore.open(folder);
        TradeStore sample = store.sample()) {
      assertEquals(EVENTS, number(store, "COUNT(*)"));
      long rows = number(sample, "COUNT(*)");
      assertTrue(rows < 300, () -> rows + " rows");
      assertEquals(YEARS, number(sample, "COUNT(DISTINCT pair)"));
      assertEquals(YEARS, number(sample, "COUNT(DISTINCT year)"));
      assertEquals(7, number(sample, "COUNT(DISTINCT cameo)"));
      assertEquals(EVENTS - 1, number(sample, "MAX(CAST(tone AS INTEGER))"));
      assertEquals(1, number(sample, "COUNT(*) - COUNT(url)"));
      String ends = "'https://example.org/15000', 'https://example.org/29999'";
      assertEquals(2, number(sample, "COUNT(*) FILTER (url IN (" + ends + "))"));
    }
  }

  private static long number(TradeStore store, String expression) throws SQLException {
    try (Connection connection = store.connection();
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SELECT " + expression + " FROM coded_event")) {
      row.next();
      return row.getLong(1);
    }
  }
}
