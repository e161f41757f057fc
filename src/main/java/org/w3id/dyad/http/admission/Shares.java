package org.w3id.dyad.http.admission;

import java.util.HashMap;
import java.util.Map;

/**
 * A number of places that addresses share. An address may take a further place as long as more are
 * free than it has, so that it can have many while others want none, and yet there is always one
 * left for those that have none (dynamic thresholds, Choudhury and Hahne, 1998).
 */
final class Shares {
  private final int all;
  private final Map<String, Integer> taken = new HashMap<>();
  private int free;

  Shares(int all) {
    this.all = all;
    free = all;
  }

  /** How many places are taken. */
  synchronized int taken() {
    return all - free;
  }

  /** Takes a place, if the address may have one now. */
  synchronized boolean take(String address) {
    int own = taken.getOrDefault(address, 0);
    if (own >= free) {
      return false;
    }
    taken.put(address, own + 1);
    free--;
    return true;
  }

  /**
   * Takes a place as soon as the address may have one.
   *
   * @param nanos how long to wait at most
   */
  synchronized boolean take(String address, long nanos) throws InterruptedException {
    long end = System.nanoTime() + nanos;
    while (!take(address)) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return false;
      }
      wait(left / 1_000_000 + 1);
    }
    return true;
  }

  /** Gives a place back. */
  synchronized void give(String address) {
    taken.computeIfPresent(address, (key, own) -> own == 1 ? null : own - 1);
    free++;
    notifyAll();
  }
}
