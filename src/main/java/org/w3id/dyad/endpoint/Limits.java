package org.w3id.dyad.endpoint;

import java.time.Duration;

/**
 * What one query may use.
 *
 * @param time how long it may run, answer included
 */
public record Limits(Duration time) {

  /** 30 seconds. */
  public static final Limits STANDARD = new Limits(Duration.ofSeconds(30));

  /** The same with another time. */
  public Limits withTime(Duration other) {
    return new Limits(other);
  }
}
