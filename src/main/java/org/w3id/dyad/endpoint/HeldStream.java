package org.w3id.dyad.endpoint;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.w3id.dyad.endpoint.bounds.Allowance;

/**
 * Holds the beginning of an answer back, so that what goes wrong early still gets a status of its
 * own, and sends the rest in large pieces. While a piece is on its way, other queries may run. An
 * answer of moderate length is also remembered as a whole.
 */
final class HeldStream extends OutputStream {
  static final int PIECE = 64 * 1024;
  static final int REMEMBERED = 1024 * 1024;
  private static final int WHOLE = 4 * 1024 * 1024;

  private final OutputStream out;
  private final Allowance allowance;
  private final boolean isWhole;
  private byte[] held = new byte[8 * 1024];
  private int length;
  private ByteArrayOutputStream sent = new ByteArrayOutputStream(0);

  /**
   * Sends to a stream.
   *
   * @param isWhole whether all must be held until the end, for clients that cannot tell a broken
   *     answer from a whole one
   */
  HeldStream(OutputStream out, Allowance allowance, boolean isWhole) {
    this.out = out;
    this.allowance = allowance;
    this.isWhole = isWhole;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    int copied = 0;
    while (copied < count) {
      if (length == held.length) {
        makeRoom();
      }
      int part = Math.min(count - copied, held.length - length);
      System.arraycopy(bytes, from + copied, held, length, part);
      length += part;
      copied += part;
    }
  }

  private void makeRoom() throws IOException {
    if (isWhole && length >= WHOLE) {
      throw new HttpProblem(505, "the answer is long: ask by HTTP/1.1, or use LIMIT");
    }
    if (isWhole || length < PIECE) {
      held = Arrays.copyOf(held, 2 * length);
    } else {
      send();
    }
  }

  private void send() throws IOException {
    remember();
    allowance.endTurn();
    out.write(held, 0, length);
    length = 0;
  }

  private void remember() {
    if (sent != null && sent.size() + length <= REMEMBERED) {
      sent.write(held, 0, length);
    } else {
      sent = null;
    }
  }

  /** The whole answer, once it is closed; {@code null} if it was too long to be remembered. */
  byte[] whole() {
    return sent == null ? null : sent.toByteArray();
  }

  @Override
  public void close() throws IOException {
    if (length > 0) {
      send();
    }
  }
}
