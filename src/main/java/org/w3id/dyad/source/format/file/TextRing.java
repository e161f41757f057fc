package org.w3id.dyad.source.format.file;

import java.util.Arrays;

/**
 * Texts as bytes, one after the other in a memory that grows up to a bound; then the latest take
 * the place of the oldest. A text is found again by its place, which is greater than 0.
 */
public final class TextRing {
  private static final int FEWEST = 1 << 14;

  private final int most;
  private byte[] bytes;
  private long end = 1;

  /** Keeps up to so many bytes. */
  public TextRing(int most) {
    this.most = most;
    this.bytes = new byte[Math.min(most, FEWEST)];
  }

  /**
   * Keeps a text that is no longer than the bound.
   *
   * @return its place
   */
  public long append(byte[] text, int length) {
    while (end + length > bytes.length && bytes.length < most) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(most, 2L * bytes.length));
    }
    int at = index(end);
    if (at + length > bytes.length) {
      // It stands in one piece: what is left at the end stays unused.
      end += bytes.length - at;
      at = 0;
    }
    System.arraycopy(text, 0, bytes, at, length);
    long place = end;
    end += length;
    return place;
  }

  /** Whether nothing has taken the place of a text; false for place 0. */
  public boolean isKept(long place) {
    return place > 0 && end - place <= bytes.length;
  }

  /** Whether the text at a place, which is kept, begins with these bytes. */
  public boolean holds(long place, byte[] text, int length) {
    int at = index(place);
    return at + length <= bytes.length && Arrays.equals(bytes, at, at + length, text, 0, length);
  }

  private int index(long place) {
    return (int) (place % bytes.length);
  }
}
