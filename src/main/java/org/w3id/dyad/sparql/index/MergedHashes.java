package org.w3id.dyad.sparql.index;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Two sequences of sorted hashes that have none in common as one, number by number. */
final class MergedHashes implements PrimitiveIterator.OfLong {
  private final HashedTerms.Cursor one;
  private final HashedTerms.Cursor other;
  private boolean hasOne;
  private boolean hasOther;
  private final long[] current = new long[HashedTerms.WIDTH];
  private int at = HashedTerms.WIDTH;

  MergedHashes(HashedTerms one, HashedTerms other) {
    this.one = one.all();
    this.other = other.all();
    hasOne = this.one.next();
    hasOther = this.other.next();
  }

  @Override
  public boolean hasNext() {
    return at < HashedTerms.WIDTH || hasOne || hasOther;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (at == HashedTerms.WIDTH) {
      advance();
    }
    return current[at++];
  }

  private void advance() {
    boolean isOne = hasOne && (!hasOther || compare() < 0);
    HashedTerms.Cursor least = isOne ? one : other;
    current[0] = least.high();
    current[1] = least.low();
    current[2] = least.identifier();
    at = 0;
    if (isOne) {
      hasOne = one.next();
    } else {
      hasOther = other.next();
    }
  }

  private int compare() {
    return HashedTerms.compare(one.high(), one.low(), other.high(), other.low());
  }
}
