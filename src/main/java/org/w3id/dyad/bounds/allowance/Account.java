package org.w3id.dyad.bounds.allowance;

import java.util.concurrent.TimeUnit;

/**
 * The processor time that one client has had of late. What was long ago counts less: half after ten
 * seconds, a quarter after twenty.
 */
public final class Account {
  private static final double HALF_LIFE = TimeUnit.SECONDS.toNanos(10);

  private double used;
  private long at = System.nanoTime();

  /** An account of which nothing has been used. */
  public Account() {}

  /** Adds processor time, in nanoseconds. */
  synchronized void charge(long nanos) {
    long now = System.nanoTime();
    used = used(now) + nanos;
    at = now;
  }

  /**
   * Nanoseconds that still count.
   *
   * @param now by {@link System#nanoTime}
   */
  synchronized double used(long now) {
    return used * Math.pow(0.5, (now - at) / HALF_LIFE);
  }
}
