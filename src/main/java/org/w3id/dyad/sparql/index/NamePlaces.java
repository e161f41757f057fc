package org.w3id.dyad.sparql.index;

/**
 * Numbers names by their places in the file of terms, which are their identifiers. For each stretch
 * of the file it is known which name is the first, and a stretch has few: to look one up takes a
 * step or two, and not as many as the names have binary digits.
 */
final class NamePlaces {
  /** A stretch has 32 bytes, about as many as a term. */
  private static final int SHIFT = 5;

  private final Longs ids;
  private final long last;

  /** By stretch: the first name that begins in it or after it. */
  private final int[] firsts;

  /**
   * Numbers names.
   *
   * @param ids the identifiers of terms: those of names, which are not negative, sorted, and then
   *     others
   */
  NamePlaces(Longs ids) {
    this.ids = ids;
    int names = Math.toIntExact(names());
    last = names == 0 ? -1 : ids.get(names - 1);
    firsts = new int[names == 0 ? 0 : stretch(last) + 1];
    int next = 0;
    for (int name = 0; name < names; name++) {
      for (int stretch = stretch(ids.get(name)); next <= stretch; next++) {
        firsts[next] = name;
      }
    }
  }

  private static int stretch(long id) {
    return Math.toIntExact(id >>> SHIFT);
  }

  private long names() {
    long low = 0;
    long high = ids.size();
    while (low < high) {
      long middle = low + high >>> 1;
      if (ids.get(middle) >= 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The number of a name; below zero if it is none of these. */
  int number(long id) {
    if (id > last) {
      return -1;
    }
    int name = firsts[stretch(id)];
    while (ids.get(name) < id) {
      name++;
    }
    return ids.get(name) == id ? name : -1;
  }
}
