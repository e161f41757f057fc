package org.w3id.dyad.reasoning.materialise;

import java.util.Arrays;

/**
 * For each number, the numbers that it is linked to. What is added during an iteration over the
 * links of a number is not met by that iteration.
 */
final class Links {
  /** Open addressing: a number and the first of its entries; 0 is free. */
  private int[] keys = new int[64];

  private int[] heads = new int[64];
  private int keyCount;

  private int[] values = new int[64];
  private int[] nexts = new int[64];
  private int entryCount = 1;

  void add(int from, int to) {
    if (entryCount == values.length) {
      values = Arrays.copyOf(values, entryCount * 2);
      nexts = Arrays.copyOf(nexts, entryCount * 2);
    }
    int slot = slot(from);
    if (keys[slot] == 0) {
      if ((keyCount + 1) * 2L > keys.length) {
        grow();
        slot = slot(from);
      }
      keys[slot] = from;
      keyCount++;
    }
    values[entryCount] = to;
    nexts[entryCount] = heads[slot];
    heads[slot] = entryCount++;
  }

  /** The first entry of a number, 0 if there is none. */
  int first(int from) {
    return heads[slot(from)];
  }

  /** The number that an entry leads to. */
  int value(int entry) {
    return values[entry];
  }

  /** The entry after this one, 0 if it is the last. */
  int next(int entry) {
    return nexts[entry];
  }

  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    keys = new int[oldKeys.length * 2];
    heads = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
      }
    }
  }
}
