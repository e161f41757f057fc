package org.w3id.dyad.source;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * Files as DuckDB can read them, made without any code of the sources: a sheet of a workbook by
 * fastexcel, the texts of an XML file by the StAX parser of the JDK. Others are left as they are.
 */
final class RawTables {
  private RawTables() {}

  /**
   * The table of a file.
   *
   * @param name a path, for a workbook with {@code #} and the name of a sheet
   * @param folder for what is made
   */
  static Path of(Path data, String name, Path folder) throws IOException {
    if (name.contains("#")) {
      String[] parts = name.split("#");
      return sheet(data.resolve(parts[0]), parts[1], folder.resolve(parts[1] + ".csv"));
    }
    return name.endsWith(".xml")
        ? texts(data.resolve(name), folder.resolve("texts.csv"))
        : data.resolve(name);
  }

  private static Path sheet(Path file, String sheet, Path table) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook book = new ReadableWorkbook(in);
        CsvWriter csv = CsvWriter.builder().build(table);
        Stream<Row> rows = book.findSheet(sheet).orElseThrow().openStream()) {
      int[] width = new int[1];
      rows.forEach(
          row -> {
            width[0] = Math.max(width[0], row.getCellCount());
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < width[0]; i++) {
              cells.add(row.getOptionalCell(i).map(Cell::getRawValue).orElse(""));
            }
            csv.writeRecord(cells);
          });
      return table;
    }
  }

  /** A row for each text: the number of its entry (an element of depth 3), its path, the text. */
  private static Path texts(Path file, Path table) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        CsvWriter csv = CsvWriter.builder().build(table)) {
      csv.writeRecord("entry", "part", "path", "text");
      XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
      List<String> path = new ArrayList<>();
      int entry = 0;
      int part = 0;
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            path.add(xml.getLocalName());
            entry += path.size() == 3 ? 1 : 0;
            part += path.size() == 4 ? 1 : 0;
            text.setLength(0);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (!text.toString().isBlank()) {
              String[] row = {
                "" + entry, "" + part, String.join("/", path), text.toString().strip()
              };
              csv.writeRecord(row);
            }
            text.setLength(0);
            path.remove(path.size() - 1);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          default -> {}
        }
      }
      return table;
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
