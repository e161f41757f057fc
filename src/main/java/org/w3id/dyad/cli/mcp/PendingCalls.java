package org.w3id.dyad.cli.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Counts the calls that have no answer yet. The input ends for the server only when all are
 * answered, or their time is over: at its end the server drops what it has not written.
 */
final class PendingCalls {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Duration patience;
  private int pending;
  private boolean isOver;

  PendingCalls(Duration patience) {
    this.patience = patience;
  }

  private synchronized void add(int change) {
    pending += change;
    notifyAll();
  }

  private synchronized void end() {
    long end = System.nanoTime() + patience.toNanos();
    try {
      for (long left = patience.toMillis(); pending > 0 && left > 0; ) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    isOver = true;
    notifyAll();
  }

  /** Waits until the input has ended and all calls are answered. */
  synchronized void await() throws InterruptedException {
    while (!isOver) {
      wait();
    }
  }

  /** The same input, whose calls are counted. */
  InputStream counting(InputStream in) {
    return new Calls(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
  }

  /** The same output, whose answers are counted: a line each. */
  OutputStream counting(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
          if (bytes[i] == '\n') {
            out.flush();
            add(-1);
          }
        }
      }
    };
  }

  private final class Calls extends InputStream {
    private final BufferedReader lines;
    private byte[] line = new byte[0];
    private int at;

    Calls(BufferedReader lines) {
      this.lines = lines;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      if (at == line.length && !next()) {
        end();
        return -1;
      }
      int count = Math.min(length, line.length - at);
      System.arraycopy(line, at, bytes, from, count);
      at += count;
      return count;
    }

    private boolean next() throws IOException {
      String text = lines.readLine();
      if (text == null) {
        return false;
      }
      if (isCall(text)) {
        add(1);
      }
      line = (text + "\n").getBytes(StandardCharsets.UTF_8);
      at = 0;
      return true;
    }
  }

  /** Whether a message is one that is answered. */
  private static boolean isCall(String text) {
    try {
      JsonNode message = MAPPER.readTree(text);
      return message.has("method") && message.hasNonNull("id");
    } catch (JsonProcessingException e) {
      return false;
    }
  }
}
