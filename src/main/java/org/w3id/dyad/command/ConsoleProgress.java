package org.w3id.dyad.command;

import java.io.PrintStream;
import org.w3id.dyad.build.Progress;

/**
 * Shows progress on one line of a terminal: rows, rate, and, where the size of the files is known,
 * how much is read and how long the rest will take. Shows nothing when the output goes elsewhere.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long REDRAW_NANOS = 200_000_000L;

  private final PrintStream out;
  private final boolean visible;
  private String step = "";
  private long stepStart = System.nanoTime();
  private long drawn;
  private long expected;
  private long read;

  ConsoleProgress() {
    this(System.err, System.console() != null);
  }

  ConsoleProgress(PrintStream out, boolean visible) {
    this.out = out;
    this.visible = visible;
  }

  @Override
  public void expect(long bytes) {
    expected = bytes;
    read = 0;
  }

  @Override
  public void read(long bytes) {
    read += bytes;
  }

  @Override
  public void at(String current, long rows) {
    if (!visible) {
      return;
    }
    long now = System.nanoTime();
    if (!current.equals(step)) {
      step = current;
      stepStart = now;
    }
    if (now - drawn > REDRAW_NANOS) {
      drawn = now;
      out.print("\r\033[K" + line(rows, (now - stepStart) / 1e9));
      out.flush();
    }
  }

  /** {@code comtrade: 1,200,000 rows, 400,000 rows/s, 35 %, 6 s left}. */
  private String line(long rows, double seconds) {
    String line =
        String.format("%s: %,d rows, %,.0f rows/s", step, rows, rows / Math.max(1e-3, seconds));
    if (expected <= 0 || read <= 0) {
      return line;
    }
    double share = Math.min(1, (double) read / expected);
    return line
        + String.format(", %.0f %%, %.0f s left", 100 * share, seconds * (1 - share) / share);
  }

  @Override
  public void close() {
    if (visible) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
