package org.w3id.dyad;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What documents show and {@link DocumentsTest} does not run, each with its reason. */
final class NotRun {
  private static final Path FILE = Path.of("src/test/resources/documentation/not-run.csv");

  private final List<NamedCsvRecord> rows;
  private final Set<NamedCsvRecord> met = new HashSet<>();

  private NotRun(List<NamedCsvRecord> rows) {
    this.rows = rows;
  }

  static NotRun read() throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(FILE)) {
      return new NotRun(reader.stream().toList());
    }
  }

  /** Whether a line, or the language of a block, is on the list. */
  boolean has(Path page, String text) {
    List<NamedCsvRecord> found =
        rows.stream()
            .filter(row -> page.toString().matches(row.getField("page")))
            .filter(row -> text.startsWith(row.getField("begins")))
            .toList();
    met.addAll(found);
    return !found.isEmpty();
  }

  /** Rows that nothing on any page fits, as far as was asked. */
  List<String> left() {
    return rows.stream().filter(row -> !met.contains(row)).map(Object::toString).toList();
  }

  List<String> reasons() {
    return rows.stream().map(row -> row.getField("reason")).toList();
  }
}
