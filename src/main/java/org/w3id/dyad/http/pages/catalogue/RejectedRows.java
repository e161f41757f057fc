package org.w3id.dyad.http.pages.catalogue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows that a build rejected or used with a remark.
 *
 * @param first the first of them, a list of fields each
 * @param counts how many there are by kind and source
 */
record RejectedRows(List<List<String>> first, Map<List<String>, Long> counts) {
  private static final int SHOWN = 200;

  /** No report says more of one row than this. */
  private static final int FIELDS = 7;

  /**
   * Reads the report of a build.
   *
   * @param watch is called for each row, and ends the reading by what it throws
   */
  static RejectedRows read(Path report, Runnable watch) throws IOException {
    List<List<String>> first = new ArrayList<>();
    Map<List<String>, Long> counts =
        new TreeMap<>((one, other) -> String.join("\n", one).compareTo(String.join("\n", other)));
    if (Files.exists(report)) {
      try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(report)) {
        rows.stream()
            .skip(1)
            .filter(row -> row.getFieldCount() == FIELDS)
            .forEach(
                row -> {
                  watch.run();
                  counts.merge(row.getFields().subList(0, 2), 1L, Long::sum);
                  if (first.size() < SHOWN) {
                    first.add(row.getFields());
                  }
                });
      }
    }
    return new RejectedRows(first, counts);
  }

  /** How many there are. */
  long size() {
    return counts.values().stream().mapToLong(count -> count).sum();
  }
}
