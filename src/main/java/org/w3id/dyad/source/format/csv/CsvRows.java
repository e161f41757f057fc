package org.w3id.dyad.source.format.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordWrapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.source.api.MalformedFileException;
import org.w3id.dyad.source.format.file.EndedReader;
import org.w3id.dyad.source.format.file.FileLimits;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.TextReader;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Rows;

/**
 * The records of a text with separated fields, one after the other: {@code while (rows.next())} the
 * fields are those of the next record. Text becomes strings only where a field is asked for.
 */
public final class CsvRows extends Rows {
  /** A quote character for dialects without one: no text has it, see {@link TextReader}. */
  private static final char NO_QUOTE = '\0';

  private static final int MOST_ABOVE_HEADER = 10;

  private final Input input;
  private final String name;
  private final TextReader text;
  private final Header header;
  private final CloseableIterator<Record> records;
  private Record record;
  private boolean complete;

  /** How many fields the first row has, or less than 0 before it. */
  private int first = -1;

  private CsvRows(
      Input input, TextReader text, Dialect dialect, List<String> columns, HeaderFinder finder)
      throws IOException {
    this.input = input;
    this.name = input.name();
    this.text = text;
    String first = dialect == null ? firstLine(input, text) : "";
    Dialect used = dialect == null ? Dialect.of(first.lines().findFirst().orElse("")) : dialect;
    this.records =
        CsvReader.builder()
            .fieldSeparator(used.separator())
            .quoteCharacter(used.quoted() ? '"' : NO_QUOTE)
            .acceptCharsAfterQuotes(false)
            .maxBufferSize(FileLimits.PUBLISHED.recordChars())
            .build(new Record(), new EndedReader(first, text))
            .iterator();
    this.header = used.header() ? header(finder) : new Header(columns);
  }

  /**
   * Opens a file whose first record names the columns; the separator is told by that record.
   *
   * @throws MalformedFileException if there is no header line, or it names a column twice
   */
  public static CsvRows open(Input input) throws IOException {
    return open(input, null, List.of());
  }

  /** Tells the record that names the columns from lines above it. */
  @FunctionalInterface
  public interface HeaderFinder {
    /**
     * The names of the columns, if a record holds them.
     *
     * @throws IllegalArgumentException if the record has a text twice, as no header has
     */
    Optional<List<String>> names(List<String> fields);
  }

  /**
   * Opens a file in which lines with a date or a title may stand above the record that names the
   * columns. If none of the first records does, the first one is the header, as in {@link
   * #open(Input)}, and fits no form.
   */
  public static CsvRows openBelow(Input input, HeaderFinder finder) throws IOException {
    return open(input, TextReader.open(input), null, List.of(), finder);
  }

  /**
   * Opens a file of a dialect.
   *
   * @param dialect the dialect, or null to find it by the header line
   * @param columns the names of the columns if the dialect has no header
   */
  public static CsvRows open(Input input, Dialect dialect, List<String> columns)
      throws IOException {
    return open(input, TextReader.open(input), dialect, columns);
  }

  /**
   * Opens a file of a dialect that is UTF-8 but for some broken characters.
   *
   * @param columns the names of the columns if the dialect has no header
   */
  public static CsvRows openTolerant(Input input, Dialect dialect, List<String> columns)
      throws IOException {
    return open(input, TextReader.openTolerant(input), dialect, columns);
  }

  private static CsvRows open(Input input, TextReader text, Dialect dialect, List<String> columns)
      throws IOException {
    return open(input, text, dialect, columns, Optional::of);
  }

  private static CsvRows open(
      Input input, TextReader text, Dialect dialect, List<String> columns, HeaderFinder finder)
      throws IOException {
    try {
      return new CsvRows(input, text, dialect, columns, finder);
    } catch (IOException | RuntimeException e) {
      text.close();
      throw e;
    }
  }

  private static String firstLine(Input input, TextReader text) throws IOException {
    StringBuilder line = new StringBuilder();
    char[] chars = new char[4096];
    for (int count = text.read(chars); count >= 0; count = text.read(chars)) {
      int from = line.length();
      line.append(chars, 0, count);
      if (line.indexOf("\n", from) >= 0 || line.indexOf("\r", from) >= 0) {
        break;
      }
      if (line.length() > FileLimits.PUBLISHED.recordChars()) {
        throw input.malformed(1, "has a first line without an end: this is no table");
      }
    }
    return line.toString();
  }

  private Header header(HeaderFinder finder) throws IOException {
    List<String> first = null;
    for (int i = 0; i < MOST_ABOVE_HEADER && advance(); i++) {
      List<String> fields = record.all();
      Optional<List<String>> names = names(finder, fields);
      if (names.isPresent()) {
        return header(names.get());
      }
      first = first == null ? fields : first;
    }
    if (first == null) {
      throw input.malformed(1, "has no header line");
    }
    return header(first);
  }

  private static Optional<List<String>> names(HeaderFinder finder, List<String> fields) {
    try {
      return finder.names(fields);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Header header(List<String> names) throws IOException {
    try {
      return new Header(names);
    } catch (IllegalArgumentException e) {
      throw input.malformed(record.line, e.getMessage());
    }
  }

  @Override
  public Header header() {
    return header;
  }

  /** The file. */
  public Input input() {
    return input;
  }

  @Override
  public Optional<String> assumption() {
    return text.assumption();
  }

  @Override
  public boolean next() throws IOException {
    return advance();
  }

  /** How many fields the record has, whatever the header says. */
  public int count() {
    return record.count;
  }

  /**
   * Some programs write a separator behind the last field of rows or of the header: what they add
   * is no field, if all rows have as much of it as the first one.
   */
  @Override
  public Optional<String> misfit() {
    if (first < 0) {
      first = record.count;
    }
    boolean fits = record.count == header.names().size() || record.count == first;
    return fits && isFull(record.count)
        ? Optional.empty()
        : Optional.of(
            "has " + record.count + " fields where the header has " + header.names().size());
  }

  /** Whether so many fields are those of the header and none that is filled besides. */
  private boolean isFull(int count) {
    boolean isFull = count >= header.width();
    for (int i = header.names().size(); i < count; i++) {
      isFull &= record.field(i).isEmpty();
    }
    return isFull;
  }

  private boolean advance() throws IOException {
    long last = record == null ? 1 : record.line;
    try {
      if (records.hasNext()) {
        record = records.next();
        complete = record.isEnd();
        return !complete;
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw translated(e, last);
    }
    if (!complete && record != null) {
      throw input.malformed(
          record.lineOfLastField(), "has a quote that is opened here and never closed");
    }
    return false;
  }

  private IOException translated(RuntimeException failure, long last) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof MalformedFileException malformed) {
        return malformed;
      }
      if (cause instanceof IOException io) {
        return io;
      }
    }
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    String message = String.valueOf(cause.getMessage());
    long line = handlerLine(failure.getMessage(), last);
    if (message.contains("maximum buffer size")) {
      return input.malformed(
          line,
          "has a field of more than "
              + FileLimits.PUBLISHED.recordChars()
              + " characters, or a quote that is opened and never closed");
    }
    return input.malformed(
        line,
        "begins a record with text after a closing quote ("
            + message
            + "): a quote is missing, or one inside a field is not doubled");
  }

  /** FastCSV names the line of a failed record only in its message. */
  private static long handlerLine(String message, long last) {
    String marker = "line ";
    int at = message == null ? -1 : message.lastIndexOf(marker);
    int end = at + marker.length();
    while (at >= 0 && end < message.length() && Character.isDigit(message.charAt(end))) {
      end++;
    }
    return at >= 0 && end > at + marker.length()
        ? Long.parseLong(message.substring(at + marker.length(), end))
        : last;
  }

  @Override
  public String get(String column) {
    int index = header.index(column);
    return index < 0 ? "" : record.field(index);
  }

  @Override
  public String untrimmed(String column) {
    int index = header.index(column);
    return index < 0 ? "" : record.untrimmed(index);
  }

  @Override
  public long line() {
    return record.line;
  }

  @Override
  public String file() {
    return name;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  /** The characters of one record; the same object is filled again for each. */
  private static final class Record extends AbstractBaseCsvCallbackHandler<Record> {
    private static final int MOST_FIELDS = 10_000;

    private char[] chars = new char[1024];
    private int[] ends = new int[64];
    private int count;
    private long line;

    @Override
    protected void handleBegin(long startingLine) {
      line = startingLine;
      count = 0;
    }

    @Override
    protected void handleField(int index, char[] from, int offset, int length, boolean quoted) {
      int start = start(index);
      if (start + length > FileLimits.PUBLISHED.recordChars() || index >= MOST_FIELDS) {
        throw new CsvParseException("maximum buffer size");
      }
      if (start + length > chars.length) {
        chars = Arrays.copyOf(chars, Math.max(start + length, 2 * chars.length));
      }
      if (index == ends.length) {
        ends = Arrays.copyOf(ends, 2 * ends.length);
      }
      System.arraycopy(from, offset, chars, start, length);
      ends[index] = start + length;
      count = index + 1;
    }

    @Override
    protected RecordWrapper<Record> buildRecord() {
      return wrapRecord(this);
    }

    private int start(int index) {
      return index == 0 ? 0 : ends[index - 1];
    }

    String field(int index) {
      if (index >= count) {
        return "";
      }
      int from = start(index);
      int to = ends[index];
      while (from < to && isSpace(chars[from])) {
        from++;
      }
      while (from < to && isSpace(chars[to - 1])) {
        to--;
      }
      return from == to ? "" : new String(chars, from, to - from);
    }

    String untrimmed(int index) {
      return index < count ? new String(chars, start(index), ends[index] - start(index)) : "";
    }

    private static boolean isSpace(char c) {
      return c <= ' ' || c == '\u00A0' || c > 0x7F && Character.isWhitespace(c);
    }

    List<String> all() {
      List<String> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        all.add(field(i));
      }
      return all;
    }

    /** Whether this is the mark behind the last record, see {@link EndedReader}. */
    boolean isEnd() {
      return count == 1 && ends[0] == 1 && chars[0] == EndedReader.END;
    }

    long lineOfLastField() {
      long at = line;
      for (int i = 0; i < start(count - 1); i++) {
        if (chars[i] == '\n') {
          at++;
        }
      }
      return at;
    }
  }
}
