package org.w3id.dyad.fetch;

import java.time.Duration;

/**
 * What a download may take.
 *
 * @param bytes how long a file may be
 * @param silence for how long a server may send nothing
 */
public record FetchLimits(long bytes, Duration silence) {
  /** Checks that something is allowed. */
  public FetchLimits {
    if (bytes < 1 || silence.toMillis() < 1) {
      throw new IllegalArgumentException("a download needs at least a byte and a moment");
    }
  }
}
