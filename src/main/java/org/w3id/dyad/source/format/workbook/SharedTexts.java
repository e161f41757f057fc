package org.w3id.dyad.source.format.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of a workbook, which its cells name by number. They stand apart from the cells and can
 * be asked for in any order, so they are all that is kept of a workbook; packed as UTF-8 they take
 * little more than they do in the file.
 */
final class SharedTexts {
  private byte[] bytes = new byte[1 << 16];
  private int[] ends = new int[1 << 10];
  private int count;
  private final long most;

  /**
   * None yet.
   *
   * @param most how many bytes they may take
   */
  SharedTexts(long most) {
    this.most = Math.min(most, 1 << 30);
  }

  /** How many bytes texts may take: a quarter of what Java may use. */
  static long allowance() {
    return Runtime.getRuntime().maxMemory() / 4;
  }

  /**
   * Adds the next text.
   *
   * @return false if that is more than may be kept
   */
  boolean add(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int from = end();
    if ((long) from + utf8.length + 4L * count > most) {
      return false;
    }
    if (from + utf8.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(from + utf8.length, grown(bytes.length)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, grown(ends.length));
    }
    System.arraycopy(utf8, 0, bytes, from, utf8.length);
    ends[count++] = from + utf8.length;
    return true;
  }

  private static int grown(int length) {
    return length + (length >> 1);
  }

  private int end() {
    return count == 0 ? 0 : ends[count - 1];
  }

  /** How many there are. */
  int count() {
    return count;
  }

  /** The text of a number from 0 to {@link #count}. */
  String get(int number) {
    int from = number == 0 ? 0 : ends[number - 1];
    return new String(bytes, from, ends[number] - from, StandardCharsets.UTF_8);
  }
}
