package org.w3id.dyad.bounds.allowance;

import java.util.concurrent.TimeUnit;

/**
 * The queue in which a query waits to compute, by the processor time that it has had: a multilevel
 * feedback queue. In each of them the order is that of arrival.
 */
enum Lane {
  /** For those that have just begun; most end there. */
  QUICK(300, 20),

  /** For those that need a while. */
  SLOW(1_500, 50),

  /** For the rest: of one client one after the other, so that some end in time. */
  HEAVY(Long.MAX_VALUE, 100);

  private final long end;
  private final long turn;

  Lane(long end, long turn) {
    this.end = TimeUnit.MILLISECONDS.toNanos(end);
    this.turn = TimeUnit.MILLISECONDS.toNanos(turn);
  }

  /** The lane of a query that has had so much processor time, in nanoseconds. */
  static Lane of(long used) {
    return used < QUICK.end ? QUICK : used < SLOW.end ? SLOW : HEAVY;
  }

  /** Processor time, in nanoseconds, after which a query leaves the lane. */
  long end() {
    return end;
  }

  /** Processor time of a turn, in nanoseconds. */
  long turn() {
    return turn;
  }
}
