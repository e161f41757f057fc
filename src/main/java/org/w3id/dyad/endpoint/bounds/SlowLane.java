package org.w3id.dyad.endpoint.bounds;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where long queries go: few run at a time, in turns, so that the short ones find a processor. A
 * query comes here by itself once it has run for a while.
 */
public final class SlowLane {
  static final long GRACE = TimeUnit.MILLISECONDS.toNanos(300);
  static final long TURN = TimeUnit.MILLISECONDS.toNanos(50);

  private final Semaphore turns;

  /**
   * A lane on which so many run at once.
   *
   * @param width at least 1
   */
  public SlowLane(int width) {
    turns = new Semaphore(width, true);
  }

  /** A lane that leaves a processor to the short queries where there is more than one. */
  public static SlowLane forThisMachine() {
    return new SlowLane(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
  }

  /** Waits for a turn; false if it does not come in time. */
  boolean enter(long nanos) {
    try {
      return turns.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      // The flag is not set again: an interrupt closes the store's files at the next read.
      return false;
    }
  }

  /** Gives the turn to the next. */
  void leave() {
    turns.release();
  }
}
