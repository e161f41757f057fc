package org.w3id.dyad.sparql.index;

/** Hashes that have been written. Hashes are spread evenly, so that a place tells where one is. */
final class StoredHashes implements HashedTerms {
  private static final double RANGE = 0x1p63;

  private final Longs longs;
  private final long size;

  StoredHashes(Longs longs) {
    this.longs = longs;
    this.size = longs.size() / WIDTH;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long find(long high, long low) {
    long guess = Math.min(size - 1, (long) ((high >>> 1) / RANGE * size));
    // As far as a hash is away from its place on average, if hashes are spread evenly.
    long spread = (long) Math.sqrt((double) size) + 1;
    long from = Math.max(0, guess - spread);
    for (long step = spread; from > 0 && isAfter(from, high, low); step *= 2) {
      from = Math.max(0, from - step);
    }
    long to = Math.min(size, guess + spread);
    for (long step = spread; to < size && !isAfter(to, high, low); step *= 2) {
      to = Math.min(size, to + step);
    }
    return find(high, low, from, to);
  }

  private long find(long high, long low, long from, long to) {
    long first = from;
    long last = to - 1;
    while (first <= last) {
      long middle = first + last >>> 1;
      int order = compare(middle, high, low);
      if (order == 0) {
        return longs.get(WIDTH * middle + 2);
      }
      if (order < 0) {
        first = middle + 1;
      } else {
        last = middle - 1;
      }
    }
    return -1;
  }

  private boolean isAfter(long term, long high, long low) {
    return compare(term, high, low) > 0;
  }

  private int compare(long term, long high, long low) {
    return HashedTerms.compare(longs.get(WIDTH * term), longs.get(WIDTH * term + 1), high, low);
  }

  @Override
  public Cursor all() {
    return new Cursor() {
      private long at = -WIDTH;

      @Override
      public boolean next() {
        at += WIDTH;
        return at < longs.size();
      }

      @Override
      public long high() {
        return longs.get(at);
      }

      @Override
      public long low() {
        return longs.get(at + 1);
      }

      @Override
      public long identifier() {
        return longs.get(at + 2);
      }
    };
  }
}
