package org.w3id.dyad.http.service;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Holds an answer of moderate length as a whole, so that what goes wrong gets a status of its own
 * and nothing waits for the client to read it. Of a longer one it holds the beginning, and sends
 * the rest in large pieces. While a piece is on its way, other queries may run.
 */
public final class HeldStream extends OutputStream {
  /** How many bytes are sent at a time. */
  public static final int PIECE = 64 * 1024;

  /** How many bytes are held, before compression. */
  static final int HELD = 1024 * 1024;

  private static final int WHOLE = 4 * 1024 * 1024;

  private final OutputStream out;
  private final QueryService.Reading reading;
  private final boolean isWhole;
  private final Runnable beginning;
  private byte[] held = new byte[8 * 1024];
  private int length;
  private boolean hasBegun;

  /**
   * Sends to a stream.
   *
   * @param isWhole whether all must be held until the end, for clients that cannot tell a broken
   *     answer from a whole one
   * @param beginning is run when the answer turns out to be too long to be held
   */
  HeldStream(OutputStream out, QueryService.Reading reading, boolean isWhole, Runnable beginning) {
    this.out = out;
    this.reading = reading;
    this.isWhole = isWhole;
    this.beginning = beginning;
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
    boolean isModerate = !hasBegun && reading.allowance().bytes() <= HELD;
    if (isWhole || isModerate || length < PIECE) {
      held = Arrays.copyOf(held, 2 * length);
    } else {
      send();
    }
  }

  private void send() throws IOException {
    if (!hasBegun) {
      hasBegun = true;
      beginning.run();
    }
    reading.send(out, held, length);
    length = 0;
  }

  /** The whole answer if nothing of it has been sent, else {@code null}. */
  byte[] whole() {
    return hasBegun ? null : Arrays.copyOf(held, length);
  }

  /** Sends what is left of an answer that has begun. */
  @Override
  public void close() throws IOException {
    if (hasBegun && length > 0) {
      send();
    }
  }
}
