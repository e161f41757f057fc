package org.w3id.dyad.source.format.file;

import java.io.IOException;
import java.io.Reader;

/**
 * A text with a last line of its own behind it. A CSV reader that does not meet that line as a
 * record has swallowed it: a quote was opened and not closed.
 */
public final class EndedReader extends Reader {
  /** What the last line holds: a character that Unicode reserves for such uses. */
  public static final char END = '\uFFFF';

  private final Reader rest;
  private String pending;
  private int used;
  private boolean ended;

  /**
   * Reads a text that was begun already.
   *
   * @param begun what was taken from it
   * @param rest what follows
   */
  public EndedReader(String begun, Reader rest) {
    this.pending = begun;
    this.rest = rest;
  }

  @Override
  public int read(char[] chars, int offset, int length) throws IOException {
    if (used == pending.length()) {
      if (ended) {
        return -1;
      }
      int count = rest.read(chars, offset, length);
      if (count >= 0) {
        return count;
      }
      ended = true;
      pending = "\n" + END;
      used = 0;
    }
    int count = Math.min(length, pending.length() - used);
    pending.getChars(used, used + count, chars, offset);
    used += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    rest.close();
  }
}
