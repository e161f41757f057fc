package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.xml.XmlCursor;

/**
 * The records of one sheet of an OpenDocument spreadsheet. Numbers and dates are read as they are
 * and not as they are shown; a date at midnight is a day.
 */
final class OdsRows extends SheetRows {
  private static final String MIDNIGHT = "T00:00:00";

  private final Input input;
  private final String sheet;
  private final XmlCursor xml;
  private boolean inSheet;
  private long row;
  private long repeated;

  /** The rows of the sheet of that name in the content of the document. */
  OdsRows(Input input, String sheet, XmlCursor xml) {
    this.input = input;
    this.sheet = sheet;
    this.xml = xml;
  }

  @Override
  public boolean next() throws IOException {
    if (repeated > 0) {
      repeated--;
      row++;
      return true;
    }
    while (xml.next() && !(inSheet && xml.ends("table"))) {
      if (xml.starts("table")) {
        inSheet = xml.attribute("name").equals(sheet);
        if (!inSheet) {
          xml.skip();
        }
      } else if (xml.starts("table-row") && nextRow()) {
        return true;
      }
    }
    xml.drain();
    return false;
  }

  /** Reads a row; false if nothing stands in it. */
  private boolean nextRow() throws IOException {
    long times = count(xml.attribute("number-rows-repeated"));
    readCells();
    row++;
    if (isEmpty()) {
      row += times - 1;
      return false;
    }
    repeated = times - 1;
    return true;
  }

  private static long count(String repeated) {
    return repeated.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(repeated)) : 1;
  }

  private void readCells() throws IOException {
    clear();
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        readCell(xml.name(), count(xml.attribute("number-columns-repeated")));
      }
    }
  }

  private void readCell(String element, long times) throws IOException {
    String type = xml.attribute("value-type");
    String value = value(type);
    String text = paragraphs(element);
    String cell = value.isEmpty() ? text : value;
    for (long i = 0; i < times && !(cell.isEmpty() && width() > header().names().size()); i++) {
      if (width() == MOST_COLUMNS) {
        throw input.malformed(row + 1, "has cells beyond the last column");
      }
      set(width(), cell, isNumber(type, value));
    }
  }

  private static boolean isNumber(String type, String value) {
    return type.matches("float|percentage|currency") && !value.isEmpty();
  }

  /** The value that stands beside the text of a cell, or an empty text. */
  private String value(String type) {
    return switch (type) {
      case "float", "percentage", "currency" -> xml.attribute("value");
      case "date" -> {
        String date = xml.attribute("date-value");
        yield date.endsWith(MIDNIGHT) ? date.substring(0, date.length() - MIDNIGHT.length()) : date;
      }
      case "boolean" -> xml.attribute("boolean-value").toUpperCase(java.util.Locale.ROOT);
      default -> "";
    };
  }

  /** The paragraphs of a cell, without what was remarked on it. */
  private String paragraphs(String element) throws IOException {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      if (xml.starts("annotation")) {
        xml.skip();
      } else if (xml.starts("p")) {
        text.append(text.isEmpty() ? "" : "\n");
        readParagraph(text);
      }
    }
    return text.toString();
  }

  /** Parts of a paragraph may be marked up; several spaces and line ends are elements. */
  private void readParagraph(StringBuilder text) throws IOException {
    do {
      if (!xml.next()) {
        return;
      }
      text.append(xml.text());
      if (xml.starts("s")) {
        text.append(" ".repeat((int) Math.min(1_000, count(xml.attribute("c")))));
      } else if (xml.starts("tab")) {
        text.append('\t');
      } else if (xml.starts("line-break")) {
        text.append('\n');
      }
    } while (!xml.ends("p"));
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public String file() {
    return input.name() + "[" + sheet + "]";
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
