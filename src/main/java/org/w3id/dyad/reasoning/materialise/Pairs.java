package org.w3id.dyad.reasoning.materialise;

/**
 * The subjects and objects of one property: which pairs there are, and which of them are stated.
 */
final class Pairs {
  private static final long STATED = 1L << 63;

  /** Open addressing: subject, then object; 0 is free. */
  private long[] table = new long[64];

  private int count;

  /** The objects of each subject, made when they are asked for. */
  private Links objects;

  /** The subjects of each object, made when they are asked for. */
  private Links subjects;

  /** What visits a pair. */
  interface Visitor {
    void visit(int subject, int object, boolean isStated);
  }

  /** The objects of each subject; to be asked for before the first pair is added. */
  Links linkSubjectsToObjects() {
    if (objects == null) {
      objects = new Links();
    }
    return objects;
  }

  /** The subjects of each object; to be asked for before the first pair is added. */
  Links linkObjectsToSubjects() {
    if (subjects == null) {
      subjects = new Links();
    }
    return subjects;
  }

  int count() {
    return count;
  }

  /**
   * Adds a pair, or notes that one that is there is stated.
   *
   * @return whether it was not there before
   */
  boolean add(int subject, int object, boolean isStated) {
    long pair = (long) subject << 32 | object;
    int mask = table.length - 1;
    int slot = hash(pair) & mask;
    while (table[slot] != 0) {
      if ((table[slot] & ~STATED) == pair) {
        if (isStated) {
          table[slot] |= STATED;
        }
        return false;
      }
      slot = slot + 1 & mask;
    }
    table[slot] = isStated ? pair | STATED : pair;
    count++;
    if (count * 5L > table.length * 3L) {
      grow();
    }
    if (objects != null) {
      objects.add(subject, object);
    }
    if (subjects != null) {
      subjects.add(object, subject);
    }
    return true;
  }

  boolean contains(int subject, int object) {
    long pair = (long) subject << 32 | object;
    int mask = table.length - 1;
    int slot = hash(pair) & mask;
    while (table[slot] != 0) {
      if ((table[slot] & ~STATED) == pair) {
        return true;
      }
      slot = slot + 1 & mask;
    }
    return false;
  }

  /** Visits the pairs that are there now. */
  void forEach(Visitor visitor) {
    long[] now = table;
    for (long entry : now) {
      if (entry != 0) {
        visitor.visit((int) ((entry & ~STATED) >>> 32), (int) entry, (entry & STATED) != 0);
      }
    }
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    int mask = table.length - 1;
    for (long entry : old) {
      if (entry != 0) {
        int slot = hash(entry & ~STATED) & mask;
        while (table[slot] != 0) {
          slot = slot + 1 & mask;
        }
        table[slot] = entry;
      }
    }
  }

  private static int hash(long pair) {
    long mixed = (pair ^ pair >>> 32) * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 29 ^ mixed >>> 52);
  }
}
