package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each collected fact on trade stands in the tables: {@code facts/trade.csv} names the row of each,
 * by its key or, in the list without keys, its number, or the reason why there is none.
 */
class TradeFactsTest {
  private static final Path FACTS = Path.of("..", "shared", "facts");
  private static final Map<String, Integer> COUNTS =
      Map.of(
          "trade_2015_2025.csv",
          231,
          "russia-belarus/trade.csv",
          167,
          "serbia-china/trade.csv",
          77);

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static List<NamedCsvRecord> mapping() throws IOException {
    return read(Path.of("src", "test", "resources", "facts", "trade.csv"));
  }

  private static Set<String> keys(String table) throws IOException {
    return read(Path.of("data", table + ".csv")).stream()
        .map(row -> table.equals("trade") ? flow(row) : row.getField("id"))
        .collect(Collectors.toSet());
  }

  private static String flow(NamedCsvRecord row) {
    return String.join(
        "/",
        row.getField("exporter"),
        row.getField("importer"),
        row.getField("reporting_side"),
        row.getField("product"),
        row.getField("year"),
        row.getField("dataset"));
  }

  @Test
  void eachFactIsInTheTablesOrSaysWhyNot() throws IOException {
    Map<String, Set<String>> keys =
        Map.of("figures", keys("figures"), "trade", keys("trade"), "claims", keys("claims"));
    for (NamedCsvRecord fact : mapping()) {
      if (fact.getField("table").isEmpty()) {
        assertFalse(fact.getField("reason").isEmpty(), fact::toString);
      } else {
        assertTrue(keys.get(fact.getField("table")).contains(fact.getField("key")), fact::toString);
      }
    }
  }

  @Test
  void noFactIsLeftOut() throws IOException {
    for (Map.Entry<String, Integer> file : COUNTS.entrySet()) {
      assertEquals(file.getValue(), mapped(file.getKey()).size(), file.getKey());
    }
  }

  private static Set<String> mapped(String file) throws IOException {
    return mapping().stream()
        .filter(fact -> fact.getField("file").equals(file))
        .map(fact -> fact.getField("row"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theFactsAreThoseThatWereCollected() throws IOException {
    assumeTrue(Files.isDirectory(FACTS), "the collected facts are not there");
    for (String file : COUNTS.keySet()) {
      Set<String> collected = new TreeSet<>();
      List<NamedCsvRecord> rows = new ArrayList<>(read(FACTS.resolve(file)));
      for (int i = 0; i < rows.size(); i++) {
        collected.add(
            rows.get(i).getHeader().contains("id")
                ? rows.get(i).getField("id")
                : Integer.toString(i + 1));
      }
      assertEquals(collected, mapped(file), file);
    }
  }
}
