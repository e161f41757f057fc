package org.w3id.dyad.source.format.workbook;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.w3id.dyad.source.format.row.UnusableValueException;
import org.w3id.dyad.source.format.xml.XmlCursor;

/**
 * The records of a sheet. A number is read with the 15 digits that spreadsheet programs calculate
 * with; a number that is shown as a date is read as a date as precise as it is shown.
 */
public final class WorkbookRows extends SheetRows {
  private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
  private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

  private final Workbook book;
  private final String name;
  private final XmlCursor xml;

  /** What is wrong with cells, by column. */
  private final Map<Integer, String> faults = new HashMap<>();

  private long row;

  WorkbookRows(Workbook book, String sheet, XmlCursor xml) {
    this.book = book;
    this.name = book.input().name() + "[" + sheet + "]";
    this.xml = xml;
  }

  @Override
  public boolean next() throws IOException {
    while (xml.next() && !xml.ends("sheetData")) {
      if (xml.starts("row")) {
        row = number(xml.attribute("r"), row + 1);
        readCells();
        if (!isEmpty()) {
          return true;
        }
      }
    }
    xml.drain();
    return false;
  }

  @Override
  boolean isEmpty() {
    return super.isEmpty() && faults.isEmpty();
  }

  private static long number(String text, long otherwise) {
    if (text.isEmpty()) {
      // As in every row of some programs: an exception for each would take most of the time.
      return otherwise;
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private void readCells() throws IOException {
    clear();
    faults.clear();
    int next = 0;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        next = readCell(column(xml.attribute("r"), next)) + 1;
      }
    }
  }

  /** The column of an address such as {@code AB12}, from 0. */
  private int column(String address, int otherwise) throws IOException {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = 26 * column + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
      if (column > MOST_COLUMNS) {
        throw book.input().malformed(row, "has a cell " + address + " beyond the last column");
      }
    }
    return column <= 0 ? otherwise : column - 1;
  }

  private int readCell(int column) throws IOException {
    String type = xml.attribute("t");
    String style = xml.attribute("s");
    boolean formula = false;
    String value = null;
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("f")) {
        formula = true;
      } else if (xml.ends("v")) {
        value = xml.text();
      } else if (xml.starts("is")) {
        value = CellText.of(xml, "is");
      }
    }
    put(column, type, style, formula, value);
    return column;
  }

  private void put(int column, String type, String style, boolean formula, String value)
      throws IOException {
    if (value == null) {
      if (formula) {
        set(column, "", false);
        faults.put(column, "is a formula that was never calculated");
      }
      return;
    }
    switch (type) {
      case "s" -> set(column, sharedText(value), false);
      case "str" -> set(column, CellText.unescaped(value), false);
      case "inlineStr", "d" -> set(column, value, false);
      case "b" -> set(column, value.equals("1") || value.equals("true") ? "TRUE" : "FALSE", false);
      case "e" -> {
        set(column, value, false);
        faults.put(column, "is a formula that failed");
      }
      default -> set(column, shown(value, book.styles().of(style)), true);
    }
  }

  private String sharedText(String number) throws IOException {
    long index = number(number.strip(), -1);
    if (index < 0 || index >= book.texts().count()) {
      throw book.input().malformed(row, "has a cell with text number " + number + " of none");
    }
    return book.texts().get((int) index);
  }

  private String shown(String value, CellStyles.Meaning meaning) {
    String text = value.strip();
    if (text.isEmpty() || text.length() > 40) {
      return text;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) > 400) {
        return text;
      }
      return meaning == CellStyles.Meaning.NUMBER || !isDay(number)
          ? plain(number.round(DIGITS))
          : date(number, meaning);
    } catch (NumberFormatException e) {
      return text;
    }
  }

  private static boolean isDay(BigDecimal number) {
    return number.signum() > 0 && number.compareTo(LAST_DAY.add(BigDecimal.ONE)) < 0;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private String date(BigDecimal number, CellStyles.Meaning meaning) {
    int days = number.intValue();
    LocalDate day = day(days);
    return switch (meaning) {
      case YEAR -> String.format("%04d", day.getYear());
      case MONTH -> String.format("%04d-%02d", day.getYear(), day.getMonthValue());
      default ->
          number.subtract(BigDecimal.valueOf(days)).signum() == 0
              ? day.toString()
              : day.atStartOfDay()
                  .plusSeconds(
                      number
                          .subtract(BigDecimal.valueOf(days))
                          .multiply(BigDecimal.valueOf(86_400))
                          .setScale(0, RoundingMode.HALF_UP)
                          .longValue())
                  .toString();
    };
  }

  /** Day 60 of the calendar that counts from 1900 is a 29 February that never was. */
  private LocalDate day(int days) {
    if (book.from1904()) {
      return LocalDate.of(1904, 1, 1).plusDays(days);
    }
    return days < 60
        ? LocalDate.of(1899, 12, 31).plusDays(days)
        : LocalDate.of(1899, 12, 30).plusDays(days);
  }

  @Override
  public String get(String column) {
    String fault = faults.get(header().index(column));
    if (fault != null) {
      throw new UnusableValueException(column, super.get(column), fault);
    }
    return super.get(column);
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public String file() {
    return name;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
