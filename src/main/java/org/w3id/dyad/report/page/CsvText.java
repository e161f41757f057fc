package org.w3id.dyad.report.page;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import org.w3id.dyad.report.content.ReportTable;

/** Writes a table of a report as CSV (RFC 4180). */
public final class CsvText {
  private CsvText() {}

  /** The table with its headings. */
  public static String of(ReportTable table) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord(table.columns());
    table.rows().forEach(csv::writeRecord);
    return text.toString();
  }
}
