package org.w3id.dyad.http.pages.relation;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.w3id.dyad.http.pages.frame.AnswerTable;
import org.w3id.dyad.http.pages.frame.AnswerTable.Cell;

/** Writes a table as CSV (RFC 4180): numbers plain, things by their names and their keys. */
public final class TableCsv {
  private TableCsv() {}

  /** The table with its headings; the first column is the key of the thing in the next one. */
  public static String of(AnswerTable table) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    int thing = Relations.column(table, "partner");
    csv.writeRecord(
        row("code", table.columns().stream().map(AnswerTable.Column::heading).toList()));
    for (List<Cell> row : table.rows()) {
      String key = ThingKeys.last(String.valueOf(row.get(thing).href()));
      csv.writeRecord(row(key, row.stream().map(TableCsv::text).toList()));
    }
    return text.toString();
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
