package org.w3id.dyad.command;

import java.io.PrintStream;
import org.w3id.dyad.build.Progress;

/** Shows progress on one line of a terminal; shows nothing when the output goes elsewhere. */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long REDRAW_NANOS = 200_000_000L;

  private final PrintStream out;
  private final boolean visible;
  private final long start = System.nanoTime();
  private long drawn = start;
  private String step = "";
  private long stepStart = start;

  ConsoleProgress() {
    this(System.err, System.console() != null);
  }

  ConsoleProgress(PrintStream out, boolean visible) {
    this.out = out;
    this.visible = visible;
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
      double seconds = Math.max(1e-3, (now - stepStart) / 1e9);
      out.printf(
          "\r\033[K%s: %,d rows, %,.0f rows/s, %.0f s",
          step, rows, rows / seconds, (now - start) / 1e9);
      out.flush();
    }
  }

  @Override
  public void close() {
    if (visible) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
