package org.w3id.dyad.assembly;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.w3id.dyad.source.api.Rejection;

/**
 * The report of a build as it is written: a line for each row that was rejected, and for each that
 * was used with a remark.
 */
final class ReportFile implements AutoCloseable {
  private static final String REJECTED = "rejected";

  private final CsvWriter csv;

  ReportFile(Path file) throws IOException {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
    csv.writeRecord("kind", "source", "file", "line", "column", "value", "reason");
  }

  void rejected(Rejection row) {
    write(REJECTED, row);
  }

  void remarked(Rejection row) {
    write("remark", row);
  }

  /** Adds what an earlier report says. */
  void copy(Path earlier) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(earlier)) {
      rows.stream().skip(1).forEach(row -> csv.writeRecord(row.getFields()));
    }
  }

  /** The first rows that a report calls rejected. */
  static List<Rejection> firstRejected(Path report, int most) throws IOException {
    try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(report)) {
      return rows.stream()
          .filter(row -> row.getField(0).equals(REJECTED))
          .limit(most)
          .map(
              row ->
                  new Rejection(
                      row.getField(1),
                      row.getField(2),
                      Long.parseLong(row.getField(3)),
                      row.getField(4),
                      row.getField(5),
                      row.getField(6)))
          .toList();
    }
  }

  private void write(String kind, Rejection row) {
    csv.writeRecord(
        kind,
        row.source(),
        row.file(),
        Long.toString(row.line()),
        row.column(),
        row.value(),
        row.reason());
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
