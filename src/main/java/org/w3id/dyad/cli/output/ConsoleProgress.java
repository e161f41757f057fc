package org.w3id.dyad.cli.output;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import org.w3id.dyad.assembly.BuildProgress;

/**
 * Shows progress on one line of a terminal: rows, rate, and, where the size of the files is known,
 * how much is read and how long the rest will take; where nothing is counted, the seconds. Shows
 * nothing when the output goes elsewhere.
 */
public final class ConsoleProgress implements BuildProgress, AutoCloseable {
  private static final long REDRAW_NANOS = 200_000_000L;
  private static final long TICK_MILLIS = 1_000;

  private final PrintStream out;
  private final boolean visible;
  private final Timer timer = new Timer("progress", true);
  private String step = "";
  private long stepStart = System.nanoTime();
  private long rows;
  private long drawn;
  private long expected;
  private long read;

  /** Shows progress if the standard error is a terminal. */
  public ConsoleProgress() {
    this(System.err, System.console() != null);
  }

  ConsoleProgress(PrintStream out, boolean visible) {
    this.out = out;
    this.visible = visible;
    if (visible) {
      timer.schedule(task(this::tick), TICK_MILLIS, TICK_MILLIS);
    }
  }

  private static TimerTask task(Runnable work) {
    return new TimerTask() {
      @Override
      public void run() {
        work.run();
      }
    };
  }

  /** Shows that time goes by, where nothing else is shown. */
  private synchronized void tick() {
    if (!step.isEmpty() && System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  @Override
  public synchronized void begin(String next) {
    expect(0);
    become(next);
    if (visible) {
      draw();
    }
  }

  @Override
  public synchronized void expect(long bytes) {
    expected = bytes;
    read = 0;
  }

  @Override
  public synchronized void read(long bytes) {
    read += bytes;
  }

  @Override
  public synchronized void at(String current, long done) {
    if (!visible) {
      return;
    }
    if (!current.equals(step)) {
      become(current);
    }
    rows = done;
    if (System.nanoTime() - drawn > REDRAW_NANOS) {
      draw();
    }
  }

  private void become(String next) {
    step = next;
    stepStart = System.nanoTime();
    rows = 0;
  }

  private void draw() {
    drawn = System.nanoTime();
    out.print("\r\033[K" + line((drawn - stepStart) / 1e9));
    out.flush();
  }

  /** {@code comtrade: 1,200,000 rows, 400,000 rows/s, 35 %, 6 s left}. */
  private String line(double seconds) {
    if (rows == 0) {
      return String.format("%s: %,.0f s", step, seconds);
    }
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
  public synchronized void close() {
    timer.cancel();
    step = "";
    if (visible) {
      out.print("\r\033[K");
      out.flush();
    }
  }
}
