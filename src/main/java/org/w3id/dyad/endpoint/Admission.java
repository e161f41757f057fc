package org.w3id.dyad.endpoint;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets so many queries run at once; a few more wait for a while, the rest are sent away. */
final class Admission {
  private final Crowd crowd;
  private final Semaphore places;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AddressCount addresses;

  Admission(Crowd crowd) {
    this.crowd = crowd;
    places = new Semaphore(crowd.running(), true);
    addresses = new AddressCount(crowd.runningPerAddress(), "queries running");
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
    Place own = addresses.enter(address);
    try {
      waitForPlace();
    } catch (HttpProblem e) {
      own.close();
      throw e;
    }
    return () -> {
      places.release();
      own.close();
    };
  }

  private void waitForPlace() {
    if (places.tryAcquire()) {
      return;
    }
    try {
      if (waiting.incrementAndGet() > crowd.waiting()
          || !places.tryAcquire(crowd.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw HttpProblem.tooMany("the server is busy");
      }
    } catch (InterruptedException e) {
      throw HttpProblem.later(503, "the server stops", 5);
    } finally {
      waiting.decrementAndGet();
    }
  }
}
