package org.w3id.dyad.source;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook made of a folder of CSV files, so that a fixture can be read and compared as text. */
final class WorkbookOfTables {

  private WorkbookOfTables() {}

  /** Writes a sheet for each {@code .csv} of the folder, in the order of their names. */
  static Path write(Path folder, Path file) throws IOException {
    List<Path> tables;
    try (Stream<Path> files = Files.list(folder)) {
      tables = files.sorted().toList();
    }
    try (OutputStream out = Files.newOutputStream(file);
        Workbook book = new Workbook(out, "test", "1.0")) {
      for (Path table : tables) {
        String name = table.getFileName().toString().replaceFirst("\\.csv$", "");
        write(table, book.newWorksheet(name));
      }
    }
    return file;
  }

  private static void write(Path table, Worksheet sheet) throws IOException {
    try (CsvReader<CsvRecord> records =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(table)) {
      int row = 0;
      for (CsvRecord record : records) {
        for (int column = 0; column < record.getFieldCount(); column++) {
          write(sheet, row, column, record.getField(column));
        }
        row++;
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, String text) {
    if (isDay(text)) {
      sheet.value(row, column, LocalDate.parse(text));
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d+)?")) {
      sheet.value(row, column, new BigDecimal(text));
    } else if (text.matches("TRUE|FALSE")) {
      sheet.value(row, column, text.equals("TRUE"));
    } else if (!text.isEmpty()) {
      sheet.value(row, column, text);
    }
  }

  private static boolean isDay(String text) {
    try {
      return text.matches("\\d{4}-\\d{2}-\\d{2}") && LocalDate.parse(text) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
