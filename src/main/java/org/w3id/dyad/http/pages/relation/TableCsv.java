package org.w3id.dyad.http.pages.relation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;

/** Writes a table as CSV (RFC 4180): numbers plain, things by their names and their keys. */
public final class TableCsv {
  private TableCsv() {}

  /** The table with its headings; the first column is the key of the first thing in the row. */
  public static String of(AnswerTable table) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(
        row("code", table.columns().stream().map(AnswerTable.Column::heading).toList()));
    for (List<Cell> row : table.rows()) {
      csv.writeRecord(row(key(row), row.stream().map(TableCsv::text).toList()));
    }
    return text.toString();
  }

  private static String key(List<Cell> row) {
    return row.stream()
        .filter(cell -> cell.href() != null)
        .findFirst()
        .map(cell -> ThingKeys.last(cell.href()))
        .orElse("");
  }

  private static List<String> row(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private static String text(Cell cell) {
    return switch (cell.kind()) {
      case NUMBER, DATE -> cell.value();
      default -> cell.text();
    };
  }
}
