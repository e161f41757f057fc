package org.w3id.dyad.replica;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When a release that could not be brought is tried again: each time after twice as long, up to
 * five minutes. Another release is tried at once.
 */
final class Retries {
  private static final long LONGEST = Duration.ofMinutes(5).toNanos();

  private final long first;
  private final LongSupplier clock;
  private String name = "";
  private long wait;
  private long begun;

  /**
   * Begins with this wait.
   *
   * @param clock gives nanoseconds
   */
  Retries(Duration first, LongSupplier clock) {
    this.first = first.toNanos();
    this.clock = clock;
  }

  /** Whether a release may be tried now. */
  boolean isDue(String release) {
    return !release.equals(name) || clock.getAsLong() - begun >= wait;
  }

  /** A release is tried; unless {@link #end} follows, it waits for its next turn. */
  void begin(String release) {
    wait = release.equals(name) ? Math.min(2 * wait, LONGEST) : first;
    name = release;
    begun = clock.getAsLong();
  }

  /** It came. */
  void end() {
    name = "";
  }
}
