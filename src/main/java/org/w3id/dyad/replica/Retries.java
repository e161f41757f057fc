package org.w3id.dyad.replica;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a release that could not be brought is tried again: each time after twice as long, up to
 * five minutes. Another release is tried at once.
 */
final class Retries {
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final Duration first;
  private final Clock clock;
  private String name = "";
  private Duration wait;
  private Instant due = Instant.EPOCH;

  /** Begins with this wait. */
  Retries(Duration first, Clock clock) {
    this.first = first;
    this.clock = clock;
    wait = first;
  }

  /** Whether a release may be tried now. */
  boolean isDue(String release) {
    return !release.equals(name) || !clock.instant().isBefore(due);
  }

  /** A release is tried; unless {@link #end} follows, it waits for its next turn. */
  void begin(String release) {
    Duration twice = wait.multipliedBy(2);
    Duration next = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    wait = release.equals(name) ? next : first;
    name = release;
    due = clock.instant().plus(wait);
  }

  /** It came. */
  void end() {
    name = "";
    due = Instant.EPOCH;
  }
}
