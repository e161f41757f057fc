package org.w3id.dyad.endpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many queries run at once; a few more wait for a while, the rest are sent away. */
final class Admission {
  private final Crowd crowd;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final Map<String, Integer> addresses = new ConcurrentHashMap<>();

  Admission(Crowd crowd) {
    this.crowd = crowd;
    places = new Semaphore(crowd.running(), true);
  }

  /** A place among those that run; closing it makes room for another. */
  interface Place extends AutoCloseable {
    @Override
    void close();
  }

  /** How many run. */
  int running() {
    return crowd.running() - places.availablePermits();
  }

  /** How many wait. */
  int waiting() {
    return waiting.get();
  }

  /**
   * Waits for a place.
   *
   * @param address whom the request is from
   * @throws HttpProblem with status 429 if there is none in time
   */
  Place enter(String address) {
    count(address);
    try {
      waitForPlace();
    } catch (HttpProblem e) {
      uncount(address);
      throw e;
    }
    return () -> {
      places.release();
      uncount(address);
    };
  }

  private void waitForPlace() {
    if (places.tryAcquire()) {
      return;
    }
    try {
      if (waiting.incrementAndGet() > crowd.waiting()
          || !places.tryAcquire(crowd.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw tooMany("the server is busy");
      }
    } catch (InterruptedException e) {
      throw HttpProblem.later(503, "the server stops", 5);
    } finally {
      waiting.decrementAndGet();
    }
  }

  private void count(String address) {
    addresses.merge(
        address,
        1,
        (before, one) -> {
          if (before >= crowd.runningPerAddress()) {
            throw tooMany("you have " + before + " queries running");
          }
          return before + one;
        });
  }

  private void uncount(String address) {
    addresses.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }

  private static HttpProblem tooMany(String why) {
    return HttpProblem.later(429, why + "; try again in a few seconds", 3);
  }
}
