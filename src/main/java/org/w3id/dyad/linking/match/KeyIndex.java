package org.w3id.dyad.linking.match;

import java.util.Arrays;

/**
 * Which things of a list are filed under which keys, in sorted arrays. Keys are numbers; of each
 * the bits are kept for which a place in the list leaves room. Two keys that are taken for one
 * would add a candidate, and lose none.
 */
final class KeyIndex {
  private final long[] keys;
  private final int[] starts;
  private final int[] places;
  private final int shift;

  /** Gathers keys. */
  static final class Builder {
    private final int shift;
    private long[] filed = new long[1024];
    private int size;

    /** For a list of so many things. */
    Builder(int things) {
      shift = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(things));
    }

    /** Files the thing of a place under a key. */
    void add(long key, int place) {
      if (size == filed.length) {
        filed = Arrays.copyOf(filed, size + (size >> 1));
      }
      filed[size++] = key >> shift << shift | place;
    }

    KeyIndex build() {
      Arrays.sort(filed, 0, size);
      KeyIndex index = new KeyIndex(filed, size, shift);
      filed = new long[0];
      return index;
    }
  }

  private KeyIndex(long[] filed, int size, int shift) {
    this.shift = shift;
    places = new int[size];
    long[] found = new long[distinct(filed, size, shift)];
    starts = new int[found.length + 1];
    int last = -1;
    for (int i = 0; i < size; i++) {
      places[i] = (int) (filed[i] & ((1L << shift) - 1));
      if (last < 0 || found[last] != filed[i] >> shift) {
        last++;
        found[last] = filed[i] >> shift;
        starts[last] = i;
      }
    }
    starts[found.length] = size;
    keys = found;
  }

  private static int distinct(long[] filed, int size, int shift) {
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      distinct += i == 0 || filed[i] >> shift != filed[i - 1] >> shift ? 1 : 0;
    }
    return distinct;
  }

  /** The number by which the other methods know a key; below 0 if nothing is filed under it. */
  int find(long key) {
    return Arrays.binarySearch(keys, key >> shift);
  }

  /** How many things are filed under a key. */
  int frequency(int found) {
    return starts[found + 1] - starts[found];
  }

  /** The numbers of the keys of each of so many things, as {@link #find} gives them. */
  int[][] byPlace(int things) {
    int[] sizes = new int[things];
    for (int place : places) {
      sizes[place]++;
    }
    int[][] keysOf = new int[things][];
    Arrays.setAll(keysOf, place -> new int[sizes[place]]);
    for (int found = keys.length - 1; found >= 0; found--) {
      for (int i = starts[found]; i < starts[found + 1]; i++) {
        keysOf[places[i]][--sizes[places[i]]] = found;
      }
    }
    return keysOf;
  }

  /** Adds a weight to each thing that is filed under a key. */
  void addTo(Overlap overlap, int found, double weight) {
    for (int i = starts[found]; i < starts[found + 1]; i++) {
      overlap.add(places[i], weight);
    }
  }
}
