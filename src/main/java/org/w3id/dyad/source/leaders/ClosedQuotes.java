package org.w3id.dyad.source.leaders;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.Input;

/**
 * A text with separated fields in which a field may lack its closing quote, as in {@code
 * "Hern,"2014-01-27"}: a copy of Archigos lost the end of each name from the first letter with an
 * accent on. In a line with an odd number of quotes, such a field is closed before its comma.
 */
final class ClosedQuotes extends InputStream {
  private static final Pattern OPEN = Pattern.compile(",\"([^\",]+),(?=\")");

  private final BufferedReader lines;
  private final LongConsumer mended;
  private byte[] line = {};
  private int next;
  private long number;

  private ClosedQuotes(InputStream in, LongConsumer mended) {
    this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    this.mended = mended;
  }

  /**
   * The same file with such fields closed.
   *
   * @param mended told the number of each line that is changed, whenever it is read
   */
  static Input of(Input input, LongConsumer mended) {
    return new Input(
        input.path(), "", input.isBeside(), self -> new ClosedQuotes(input.open(), mended));
  }

  @Override
  public int read() throws IOException {
    return fill() ? line[next++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, line.length - next);
    System.arraycopy(line, next, bytes, from, count);
    next += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private boolean fill() throws IOException {
    if (next < line.length) {
      return true;
    }
    String text = lines.readLine();
    if (text == null) {
      return false;
    }
    number++;
    line = (closed(text) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    next = 0;
    return true;
  }

  private String closed(String text) {
    if (text.chars().filter(c -> c == '"').count() % 2 == 0) {
      return text;
    }
    String closed = OPEN.matcher(text).replaceFirst(",\"$1\",");
    if (!closed.equals(text)) {
      mended.accept(number);
    }
    return closed;
  }
}
