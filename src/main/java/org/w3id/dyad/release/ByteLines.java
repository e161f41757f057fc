package org.w3id.dyad.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream as bytes, without the character that ends each. */
final class ByteLines {
  private static final int FIRST = 1 << 16;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST];
  private int filled;
  private int begin;
  private int end = -1;

  /** Reads a stream, which need not be buffered, and which who opened it closes. */
  ByteLines(InputStream in) {
    this.in = in;
  }

  /** Goes to the next line; false after the last. */
  boolean next() throws IOException {
    // The last line may end with the stream.
    begin = Math.min(end + 1, filled);
    end = begin;
    while (true) {
      while (end < filled && bytes[end] != '\n') {
        end++;
      }
      if (end < filled) {
        return true;
      }
      if (!fill()) {
        return begin < end;
      }
    }
  }

  /** Reads on behind the line that has begun; false if there is nothing more. */
  private boolean fill() throws IOException {
    System.arraycopy(bytes, begin, bytes, 0, filled - begin);
    filled -= begin;
    end -= begin;
    begin = 0;
    if (filled == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * filled);
    }
    int read = in.read(bytes, filled, bytes.length - filled);
    filled += Math.max(0, read);
    return read >= 0;
  }

  /** What the line stands in until the next one is asked for. */
  byte[] bytes() {
    return bytes;
  }

  /** Where the line begins. */
  int begin() {
    return begin;
  }

  /** Where the line ends: behind its last byte. */
  int end() {
    return end;
  }
}
