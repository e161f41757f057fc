package org.w3id.dyad.source.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The dates that the shipped rows give of two lists are among those that their publishers give. */
final class ShippedStateListingsTest {
  private static final Path LISTS = Path.of("../shared/data/state-lists");

  /** Dates at which a code passes from one state to another, which the lists do not part. */
  private static final Set<String> PARTED =
      Set.of(
          "1918-11-30",
          "1918-12-01",
          "1922-12-29",
          "1922-12-30",
          "1976-07-01",
          "1976-07-02",
          "1990-05-21",
          "1990-05-22",
          "1990-10-02",
          "1990-10-03",
          "1991-12-26",
          "1991-12-27",
          "1992-04-26",
          "1992-04-27",
          "2006-06-04",
          "2006-06-05");

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  /** Code and date of each bound that a shipped row gives of a list. */
  private static Set<String> shipped(String list) throws IOException {
    return rows(Path.of("data/state_listings.csv")).stream()
        .filter(row -> row.getField("list").equals(list))
        .flatMap(
            row ->
                Stream.of("start", "end")
                    .map(row::getField)
                    .filter(date -> !date.isEmpty())
                    .map(date -> row.getField("code") + " " + date))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertAmong(Set<String> published, Set<String> shipped) {
    assertTrue(shipped.size() > 20, "bounds");
    Set<String> surplus = new TreeSet<>(shipped);
    surplus.removeAll(published);
    surplus.removeIf(bound -> PARTED.contains(bound.substring(bound.indexOf(' ') + 1)));
    assertEquals(Set.of(), surplus);
  }

  @Test
  void thoseOfTheCorrelatesOfWarProject() throws IOException {
    Path file = LISTS.resolve("states2016.csv");
    assumeTrue(Files.exists(file), "the published list is not here");
    Set<String> published = new HashSet<>();
    for (NamedCsvRecord row : rows(file)) {
      published.add(row.getField("ccode") + " " + day(row, "st"));
      published.add(row.getField("ccode") + " " + day(row, "end"));
    }
    assertAmong(published, shipped("cow"));
  }

  private static String day(NamedCsvRecord row, String bound) {
    return "%s-%02d-%02d"
        .formatted(
            row.getField(bound + "year"),
            Integer.valueOf(row.getField(bound + "month")),
            Integer.valueOf(row.getField(bound + "day")));
  }

  @Test
  void thoseOfGleditschAndWard() throws IOException {
    Path file = LISTS.resolve("gwstates.xlsx");
    assumeTrue(Files.exists(file), "the published list is not here");
    Set<String> published = new HashSet<>();
    try (InputStream in = new FileInputStream(file.toFile());
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (Row row : workbook.getFirstSheet().read()) {
        published.add(row.getCellText(0) + " " + turned(row.getCellText(3)));
        published.add(row.getCellText(0) + " " + turned(row.getCellText(4)));
      }
    }
    assertAmong(published, shipped("gleditsch-ward"));
  }

  /** 1991-12-26, of 26.12.1991. */
  private static String turned(String date) {
    return date.replaceFirst("(\\d+)\\.(\\d+)\\.(\\d+)", "$3-$2-$1");
  }
}
