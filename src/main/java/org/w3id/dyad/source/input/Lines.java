package org.w3id.dyad.source.input;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * The lines of a text, one after the other. A line that is longer than any record is cut short, so
 * that a file with one endless line costs time and no memory.
 */
public final class Lines implements Closeable {
  private final TextReader text;
  private final BufferedReader reader;
  private final StringBuilder line = new StringBuilder();
  private long number;
  private boolean cut;

  private Lines(TextReader text) {
    this.text = text;
    this.reader = new BufferedReader(text, 1 << 16);
  }

  /** Opens a file as lines; whoever opens closes. */
  public static Lines open(Input input) throws IOException {
    return new Lines(TextReader.open(input));
  }

  /** Goes to the next line that is not blank; false after the last one. */
  public boolean next() throws IOException {
    while (advance()) {
      if (cut || !line.toString().isBlank()) {
        return true;
      }
    }
    return false;
  }

  private boolean advance() throws IOException {
    line.setLength(0);
    cut = false;
    int c = reader.read();
    if (c < 0) {
      return false;
    }
    number++;
    for (; c >= 0 && c != '\n'; c = reader.read()) {
      if (line.length() < Limits.PUBLISHED.recordChars()) {
        line.append((char) c);
      } else {
        cut = true;
      }
    }
    return true;
  }

  /** The line without its end. */
  public String text() {
    return line.toString().strip();
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
    return text.assumption();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
