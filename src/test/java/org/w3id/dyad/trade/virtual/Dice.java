package org.w3id.dyad.trade.virtual;

import java.util.Random;

/** Chooses at random, and with the same seed the same again. */
final class Dice {

  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
  }

  /** Whether something happens that happens so many times in a hundred. */
  boolean chance(int percent) {
    return upTo(100) < percent;
  }

  /** A number from 0, less than another. */
  int upTo(int end) {
    return random.nextInt(end);
  }

  @SafeVarargs
  final <T> T one(T... all) {
    return all[upTo(all.length)];
  }
}
