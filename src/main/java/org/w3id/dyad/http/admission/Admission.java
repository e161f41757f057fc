package org.w3id.dyad.http.admission;

import java.time.Duration;
import org.w3id.dyad.http.protocol.HttpProblem;

/** Lets so many queries run at once; a few more wait for a while, the rest are sent away. */
public final class Admission {
  private final AdmissionLimits admissionLimits;
  private final Shares places;
  private final Shares queue;
  private final AddressCount addresses;

  /** Admits within limits. */
  public Admission(AdmissionLimits admissionLimits) {
    this.admissionLimits = admissionLimits;
    places = new Shares(admissionLimits.running());
    queue = new Shares(admissionLimits.waiting());
    addresses = new AddressCount(admissionLimits.runningPerAddress(), "queries running");
  }

  /** How many run. */
  public int running() {
    return places.taken();
  }

  /** How many wait. */
  public int waiting() {
    return queue.taken();
  }

  /**
   * Waits for a place.
   *
   * @param address whom the request is from
   * @throws HttpProblem with status 429 if there is none in time
   */
  public Visit enter(String address) {
    Place own = addresses.enter(address);
    try {
      waitForPlace(address);
    } catch (HttpProblem e) {
      own.close();
      throw e;
    }
    return new Visit(address, own);
  }

  private void waitForPlace(String address) {
    if (places.take(address)) {
      return;
    }
    if (!queue.take(address)) {
      throw HttpProblem.tooMany("the server is busy");
    }
    try {
      if (!take(address, admissionLimits.patience())) {
        throw HttpProblem.tooMany("the server is busy");
      }
    } finally {
      queue.give(address);
    }
  }

  private boolean take(String address, Duration patience) {
    try {
      return places.take(address, patience.toNanos());
    } catch (InterruptedException e) {
      throw HttpProblem.later(503, "the server stops", 5);
    }
  }

  /** A query that has been let in; only its own thread calls this. */
  public final class Visit implements Place {
    private final String address;
    private final Place own;
    private boolean isIn = true;
    private boolean isOver;

    private Visit(String address, Place own) {
      this.address = address;
      this.own = own;
    }

    /** Makes room for others while this query waits for its client. */
    public void pause() {
      if (isIn) {
        isIn = false;
        places.give(address);
      }
    }

    /**
     * Comes back in.
     *
     * @throws HttpProblem if there is no place in time
     */
    public void resume(Duration patience) {
      isIn = take(address, patience);
      if (!isIn) {
        throw HttpProblem.tooMany("the server is busy");
      }
    }

    @Override
    public void close() {
      pause();
      if (!isOver) {
        isOver = true;
        own.close();
      }
    }
  }
}
