package org.w3id.dyad;

/**
 * Where a test begins to draw at random: anew each time, or with {@code -Ddyad.seed=1} as it did
 * before. A test that fails has to say its seed.
 */
public final class Seed {
  private Seed() {}

  /** The seed of one test. */
  public static long next() {
    return Long.getLong("dyad.seed", System.nanoTime());
  }
}
