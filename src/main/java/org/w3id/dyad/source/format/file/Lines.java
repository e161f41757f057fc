package org.w3id.dyad.source.format.file;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a text, one after the other. A line that is longer than any record is cut short, so
 * that a file with one endless line costs time and no memory.
 */
public final class Lines implements Closeable {
  private final TextReader reader;
  private final char[] chars = new char[1 << 16];
  private int next;
  private int end;

  /** What came before the characters at hand of a line that is longer than they are. */
  private final StringBuilder before = new StringBuilder();

  private String text;
  private long number;
  private boolean cut;

  private Lines(TextReader reader) {
    this.reader = reader;
  }

  /** Opens a file as lines; the caller closes it. */
  public static Lines open(Input input) throws IOException {
    return new Lines(TextReader.open(input));
  }

  /** Opens a file of a format in which a NUL is a character like any other. */
  public static Lines openWithNul(Input input) throws IOException {
    return new Lines(TextReader.openWithNul(input));
  }

  /** Goes to the next line that is not blank; false after the last one. */
  public boolean next() throws IOException {
    while (advance()) {
      if (cut || !text.isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private boolean advance() throws IOException {
    if (!fill()) {
      return false;
    }
    number++;
    cut = false;
    before.setLength(0);
    do {
      int from = next;
      while (next < end && chars[next] != '\n') {
        next++;
      }
      if (next < end) {
        finish(from);
        next++;
        return true;
      }
      keep(from);
    } while (fill());
    finish(next);
    return true;
  }

  /** Whether there are characters at hand, be it new ones. */
  private boolean fill() throws IOException {
    if (next == end) {
      next = 0;
      end = Math.max(0, reader.read(chars, 0, chars.length));
    }
    return next < end;
  }

  /** Keeps characters up to the next one for later, so far as a record may be that long. */
  private void keep(int from) {
    int room = FileLimits.PUBLISHED.recordChars() - before.length();
    cut |= next - from > room;
    before.append(chars, from, Math.min(room, next - from));
  }

  /** Makes the line of what was kept and of the characters up to the next one. */
  private void finish(int from) {
    if (before.length() > 0) {
      keep(from);
      text = before.toString().strip();
    } else {
      text = new String(chars, from, next - from).strip();
    }
  }

  /** The line without its end and without the blanks around it. */
  public String text() {
    return text;
  }

  /** Whether the line is longer than a record may be; its text is only its beginning. */
  public boolean isCut() {
    return cut;
  }

  /** The number of the line, from 1. */
  public long number() {
    return number;
  }

  /** What was assumed about the encoding, if that had to be guessed; known after reading. */
  public Optional<String> assumption() {
    return reader.assumption();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
