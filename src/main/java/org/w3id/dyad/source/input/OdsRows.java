package org.w3id.dyad.source.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The records of the first sheet of an OpenDocument spreadsheet (ods) that has a wanted header in
 * one of its first rows. Rows without any value are passed over.
 *
 * @see <a href="https://docs.oasis-open.org/office/OpenDocument/v1.3/">OpenDocument 1.3, part 3</a>
 */
public final class OdsRows extends Rows {
  private static final String CONTENT = "content.xml";
  private static final int MOST_COLUMNS = 16_384;
  private static final int MOST_ROWS_BEFORE = 30;

  private final Input input;
  private final ZipFile zip;
  private final XmlCursor xml;
  private final BitSet numbers = new BitSet();
  private List<String> cells = new ArrayList<>();
  private Header header = new Header(List.of());
  private String sheet = "";
  private long row;
  private long repeated;

  private OdsRows(Input input, ZipFile zip, XmlCursor xml) {
    this.input = input;
    this.zip = zip;
    this.xml = xml;
  }

  /** Whether a file is an OpenDocument spreadsheet, by its name. */
  public static boolean is(Input input) {
    return input.fileName().toLowerCase(java.util.Locale.ROOT).endsWith(".ods");
  }

  /**
   * Opens a file; whoever opens closes.
   *
   * @param wanted tells the header
   * @throws org.w3id.dyad.source.MalformedFileException if it is damaged, lies in an archive, or
   *     has no such header
   */
  public static OdsRows open(Input input, Predicate<Header> wanted) throws IOException {
    if (input.isEntry()) {
      throw input.malformed(0, "is a spreadsheet (ods) in an archive: unpack it first");
    }
    ZipFile zip = zip(input);
    try {
      if (zip.getEntry(CONTENT) == null) {
        throw input.malformed(0, "is no spreadsheet (ods): it has no " + CONTENT);
      }
      ArchiveEntry bytes = new ArchiveEntry(zip, zip.getEntry(CONTENT), Progress.NONE);
      GuardedStream in = new GuardedStream(input, bytes, bytes::packed, Limits.PUBLISHED);
      OdsRows rows = new OdsRows(input, zip, XmlCursor.open(input, in));
      rows.findHeader(wanted);
      return rows;
    } catch (IOException | RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  private static ZipFile zip(Input input) throws IOException {
    try {
      return new ZipFile(input.path().toFile());
    } catch (ZipException e) {
      throw input.malformed(0, "is damaged or cut off: " + e.getMessage() + "; fetch it again");
    }
  }

  private void findHeader(Predicate<Header> wanted) throws IOException {
    while (next()) {
      if (row <= MOST_ROWS_BEFORE && fits(wanted)) {
        return;
      }
    }
    throw input.malformed(0, "has no sheet with such a table");
  }

  private boolean fits(Predicate<Header> wanted) {
    try {
      Header candidate = new Header(List.copyOf(cells));
      if (wanted.test(candidate)) {
        header = candidate;
        return true;
      }
    } catch (IllegalArgumentException e) {
      // A row that says something twice is no header.
    }
    return false;
  }

  @Override
  public boolean next() throws IOException {
    if (repeated > 0) {
      repeated--;
      row++;
      return true;
    }
    while (xml.next()) {
      if (xml.ends("table") && !header.names().isEmpty()) {
        return false;
      } else if (xml.starts("table")) {
        sheet = xml.attribute("name");
        row = 0;
      } else if (xml.starts("table-row")) {
        long times = count(xml.attribute("number-rows-repeated"));
        readCells();
        row++;
        if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
          repeated = times - 1;
          return true;
        }
        row += times - 1;
      }
    }
    return false;
  }

  private static long count(String repeated) {
    return repeated.matches("\\d{1,9}") ? Long.parseLong(repeated) : 1;
  }

  private void readCells() throws IOException {
    cells = new ArrayList<>();
    numbers.clear();
    while (xml.next() && !xml.ends("table-row")) {
      if (xml.starts("table-cell") || xml.starts("covered-table-cell")) {
        readCell(xml.name(), count(xml.attribute("number-columns-repeated")));
      }
    }
  }

  private void readCell(String element, long times) throws IOException {
    String type = xml.attribute("value-type");
    boolean isNumber = type.matches("float|percentage|currency");
    String value = isNumber ? xml.attribute("value") : xml.attribute("date-value");
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.ends(element)) {
      text.append(xml.ends("p") || xml.ends("span") || xml.ends("a") ? xml.text() : "");
    }
    String cell = value.isEmpty() ? text.toString() : value;
    for (long i = 0; i < times && !(cell.isEmpty() && cells.size() > header.names().size()); i++) {
      if (cells.size() == MOST_COLUMNS) {
        throw input.malformed(row, "has cells beyond the last column");
      }
      numbers.set(cells.size(), isNumber);
      cells.add(cell);
    }
  }

  @Override
  public Optional<String> misfit() {
    for (int i = header.names().size(); i < cells.size(); i++) {
      if (!cells.get(i).isBlank()) {
        return Optional.of("has \"" + cells.get(i) + "\" to the right of the last named column");
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<String> assumption() {
    return Optional.empty();
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public String get(String column) {
    int index = header.index(column);
    return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
  }

  @Override
  boolean isNumber(String column) {
    int index = header.index(column);
    return index >= 0 && numbers.get(index);
  }

  @Override
  public boolean has(String column) {
    return header.has(column);
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
    zip.close();
  }
}
