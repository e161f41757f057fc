package org.w3id.dyad.sparql.index;

/**
 * Which numbers terms have after others came between them. The first ones keep theirs: TDB2 gives a
 * new name an identifier after all other names, and before numbers and dates.
 *
 * @param kept how many keep their number
 * @param others the new numbers of those after them
 */
record Renumbering(int kept, int[] others) {

  /**
   * Compares sorted identifiers.
   *
   * @param before those of some terms
   * @param after those of the same terms and more
   */
  static Renumbering of(Longs before, Longs after) {
    int size = Math.toIntExact(before.size());
    int kept = 0;
    while (kept < size && before.get(kept) == after.get(kept)) {
      kept++;
    }
    int[] others = new int[size - kept];
    int next = kept;
    for (int i = 0; i < others.length; i++) {
      while (before.get(kept + i) != after.get(next)) {
        next++;
      }
      others[i] = next;
    }
    return new Renumbering(kept, others);
  }

  private int of(int number) {
    return number < kept ? number : others[number - kept];
  }

  /** Both numbers of half a tuple. */
  long ofHalf(long half) {
    return SortedTuples.half(of((int) (half >>> Integer.SIZE)), of((int) half));
  }
}
