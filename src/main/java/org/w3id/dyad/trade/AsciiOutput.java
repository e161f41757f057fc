package org.w3id.dyad.trade;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;

/** Writes numbers and keys as ASCII, some tens of millions a second, where text would be slow. */
final class AsciiOutput implements AutoCloseable {

  /** Digits of a long that has no sign. */
  private static final int DIGITS = 19;

  /** A decimal with more digits before or behind the point goes another way. */
  private static final int SHORT = 18;

  private final OutputStream out;
  private final byte[] bytes = new byte[1 << 16];
  private int used;

  AsciiOutput(OutputStream out) {
    this.out = out;
  }

  AsciiOutput symbol(char symbol) throws IOException {
    reserve(1);
    bytes[used++] = (byte) symbol;
    return this;
  }

  /** ASCII only. */
  AsciiOutput text(String text) throws IOException {
    return text(text, 0);
  }

  /** The rest of a text from a place on; ASCII only. */
  AsciiOutput text(String text, int from) throws IOException {
    if (text.length() - from > bytes.length) {
      throw new IOException("a key of " + text.length() + " characters");
    }
    reserve(text.length() - from);
    for (int i = from; i < text.length(); i++) {
      bytes[used++] = (byte) text.charAt(i);
    }
    return this;
  }

  /** A number that is not negative. */
  AsciiOutput number(long number) throws IOException {
    reserve(DIGITS);
    int length = 1;
    for (long rest = number / 10; rest > 0; rest /= 10) {
      length++;
    }
    digits(number, length);
    return this;
  }

  /** A decimal without exponent. */
  AsciiOutput decimal(BigDecimal number) throws IOException {
    int scale = number.scale();
    if (scale < 0 || scale > SHORT || number.precision() > SHORT || number.signum() < 0) {
      return text(number.toPlainString());
    }
    // Quicker than by unscaledValue(), which makes a BigInteger.
    long unscaled = number.scaleByPowerOfTen(scale).longValue();
    long power = 1;
    for (int i = 0; i < scale; i++) {
      power *= 10;
    }
    number(unscaled / power);
    if (scale > 0) {
      symbol('.');
      reserve(scale);
      digits(unscaled % power, scale);
    }
    return this;
  }

  private void digits(long number, int length) {
    long rest = number;
    for (int i = used + length - 1; i >= used; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    used += length;
  }

  private void reserve(int length) throws IOException {
    if (used + length > bytes.length) {
      flush();
    }
  }

  private void flush() throws IOException {
    if (used > 0) {
      out.write(bytes, 0, used);
      used = 0;
    }
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }
}
