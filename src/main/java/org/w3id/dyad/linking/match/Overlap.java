package org.w3id.dyad.linking.match;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Adds up, for some of many things, the weights of the keys that they share with one. */
final class Overlap {
  private static final int LEAST = 16;
  private static final int SPREAD = 0x9E3779B9;

  private final int[] places;
  private final double[] weights;
  private final int shift;

  /** For at most so many things. */
  Overlap(int most) {
    int slots = Integer.highestOneBit(Math.max(LEAST, most)) << 2;
    places = new int[slots];
    weights = new double[slots];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(slots);
    Arrays.fill(places, -1);
  }

  void add(int place, double weight) {
    int slot = place * SPREAD >>> shift;
    while (places[slot] != place && places[slot] >= 0) {
      slot = slot + 1 & places.length - 1;
    }
    places[slot] = place;
    weights[slot] += weight;
  }

  /** The places with the highest weights, of equal ones the first in the list. */
  int[] heaviest(int limit, IntPredicate isWanted) {
    int[] slots = new int[limit];
    int size = 0;
    for (int slot = 0; slot < places.length; slot++) {
      boolean isFull = size == limit;
      if (places[slot] >= 0
          && (!isFull || isBefore(slot, slots[size - 1]))
          && isWanted.test(places[slot])) {
        int at = isFull ? size - 1 : size++;
        while (at > 0 && isBefore(slot, slots[at - 1])) {
          slots[at] = slots[at - 1];
          at--;
        }
        slots[at] = slot;
      }
    }
    return Arrays.stream(slots, 0, size).map(slot -> places[slot]).toArray();
  }

  private boolean isBefore(int slot, int other) {
    return weights[slot] != weights[other]
        ? weights[slot] > weights[other]
        : places[slot] < places[other];
  }
}
