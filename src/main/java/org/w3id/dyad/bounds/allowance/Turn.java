package org.w3id.dyad.bounds.allowance;

import java.util.concurrent.locks.Condition;

/**
 * Leave to compute on a lane: waited for, then given, then given back. All but {@link #isWanted} is
 * for {@link Lanes}, which holds a lock.
 */
final class Turn {
  private final Account account;
  private final Lane lane;
  private final long arrival;
  private final Condition given;
  private boolean isGiven;
  private long leaseEnds;
  private volatile boolean isWanted;

  /**
   * A turn that is waited for.
   *
   * @param arrival of the query, by {@link System#nanoTime}
   * @param given is signalled when it is given
   */
  Turn(Account account, Lane lane, long arrival, Condition given) {
    this.account = account;
    this.lane = lane;
    this.arrival = arrival;
    this.given = given;
  }

  Account account() {
    return account;
  }

  Lane lane() {
    return lane;
  }

  boolean isSlow() {
    return lane != Lane.QUICK;
  }

  long arrival() {
    return arrival;
  }

  boolean isGiven() {
    return isGiven;
  }

  /**
   * Gives it.
   *
   * @param until when it is late, by {@link System#nanoTime}
   */
  void give(long until) {
    isGiven = true;
    leaseEnds = until;
    given.signal();
  }

  /** Waits until it is given, for so many nanoseconds, or for less without a reason. */
  @SuppressWarnings("WaitNotInLoop")
  void await(long nanos) throws InterruptedException {
    given.awaitNanos(nanos);
  }

  /** Nanoseconds until it no longer keeps others waiting; none if it does not. */
  long leaseLeft(long now) {
    return Math.max(0, leaseEnds - now);
  }

  boolean isLate(long now) {
    return leaseLeft(now) == 0;
  }

  /** Asks its holder to give it back. */
  void want() {
    isWanted = true;
  }

  /** Whether a query that comes first waits for it. */
  boolean isWanted() {
    return isWanted;
  }
}
