package org.w3id.dyad.conformance;

import java.util.List;
import java.util.Random;

/** Chooses at random, and with the same seed the same again. */
final class Dice {
  private final Random random;

  Dice(long seed) {
    random = new Random(seed);
    // The first numbers of seeds that follow each other are alike.
    random.nextLong();
    random.nextLong();
  }

  /** Whether something happens that happens so many times in a hundred. */
  boolean chance(int percent) {
    return upTo(100) < percent;
  }

  /** A number from 0, less than another. */
  int upTo(int end) {
    return random.nextInt(end);
  }

  /** A number, both ends included. */
  int between(int least, int greatest) {
    return least + upTo(greatest - least + 1);
  }

  @SafeVarargs
  final <T> T one(T... all) {
    return all[upTo(all.length)];
  }

  <T> T one(List<T> all) {
    return all.get(upTo(all.size()));
  }
}
