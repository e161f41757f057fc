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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Each collected fact on Russia and Belarus and on Serbia and China, trade apart, stands in the
 * tables: {@code facts/relations.csv} names its rows, or the reason why there is none.
 */
class RelationFactsTest {
  private static final Path FACTS = Path.of("..", "shared", "facts");
  private static final Path MAPPING = Path.of("src", "test", "resources", "facts", "relations.csv");
  private static final Map<String, Integer> COUNTS =
      Map.of("russia-belarus", 467, "serbia-china", 136);

  private static List<NamedCsvRecord> read(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static Set<String> facts(String folder) throws IOException {
    return read(MAPPING).stream()
        .filter(fact -> fact.getField("file").startsWith(folder))
        .map(fact -> fact.getField("row"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachFactIsInTheTablesOrSaysWhyNot() throws IOException {
    Map<String, Set<String>> keys = new HashMap<>();
    for (NamedCsvRecord fact : read(MAPPING)) {
      String table = fact.getField("table");
      if (table.isEmpty()) {
        assertFalse(fact.getField("reason").isEmpty(), fact::toString);
        continue;
      }
      if (!keys.containsKey(table)) {
        keys.put(table, keys(table));
      }
      assertTrue(keys.get(table).contains(fact.getField("key")), fact::toString);
    }
  }

  private static Set<String> keys(String table) throws IOException {
    return read(Path.of("data", table + ".csv")).stream()
        .map(row -> row.getField("id"))
        .collect(Collectors.toSet());
  }

  @Test
  void noFactIsLeftOut() throws IOException {
    for (Map.Entry<String, Integer> folder : COUNTS.entrySet()) {
      assertEquals(folder.getValue(), facts(folder.getKey()).size(), folder.getKey());
    }
  }

  @Test
  void theFactsAreThoseThatWereCollected() throws IOException {
    assumeTrue(Files.isDirectory(FACTS), "the collected facts are not there");
    for (String folder : COUNTS.keySet()) {
      Set<String> collected = new TreeSet<>();
      try (var files = Files.list(FACTS.resolve(folder))) {
        for (Path file : files.filter(f -> !f.endsWith("trade.csv")).toList()) {
          read(file).forEach(row -> collected.add(row.getField("id")));
        }
      }
      assertEquals(collected, facts(folder), folder);
    }
  }

  /** The page of a fact is a source of each row in which the fact stands. */
  @Test
  void eachRowCitesThePageOfItsFact() throws IOException {
    assumeTrue(Files.isDirectory(FACTS), "the collected facts are not there");
    Map<String, String> address = new HashMap<>();
    for (NamedCsvRecord source : read(Path.of("data", "sources.csv"))) {
      address.put(source.getField("id"), source.getField("address"));
    }
    Map<String, Map<String, NamedCsvRecord>> rows = new HashMap<>();
    Map<String, String> pages = pages();
    Set<String> wrong = new TreeSet<>();
    for (NamedCsvRecord fact : read(MAPPING)) {
      String table = fact.getField("table");
      if (!rows.containsKey(table)) {
        rows.put(table, byKey(table));
      }
      String sources = rows.get(table).get(fact.getField("key")).getField("sources");
      boolean cited =
          List.of(sources.replaceAll("#[^;]*", "").split(";")).stream()
              .anyMatch(key -> pages.get(fact.getField("row")).equals(address.get(key)));
      if (!cited) {
        wrong.add(fact.getField("row") + " in " + table + "/" + fact.getField("key"));
      }
    }
    assertEquals(Set.of(), wrong);
  }

  private static Map<String, NamedCsvRecord> byKey(String table) throws IOException {
    return read(Path.of("data", table + ".csv")).stream()
        .collect(Collectors.toMap(row -> row.getField("id"), row -> row));
  }

  private static Map<String, String> pages() throws IOException {
    Map<String, String> pages = new HashMap<>();
    for (String folder : COUNTS.keySet()) {
      try (var files = Files.list(FACTS.resolve(folder))) {
        for (Path file : files.toList()) {
          read(file).forEach(row -> pages.put(row.getField("id"), row.getField("source_url")));
        }
      }
    }
    return pages;
  }
}
