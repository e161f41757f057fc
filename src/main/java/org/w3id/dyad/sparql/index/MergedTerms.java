package org.w3id.dyad.sparql.index;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Two sequences of identifiers that are sorted as numbers without a sign as one, each once. */
final class MergedTerms implements PrimitiveIterator.OfLong {
  private final PrimitiveIterator.OfLong one;
  private final PrimitiveIterator.OfLong other;
  private boolean hasOne;
  private boolean hasOther;
  private long ofOne;
  private long ofOther;

  MergedTerms(PrimitiveIterator.OfLong one, PrimitiveIterator.OfLong other) {
    this.one = one;
    this.other = other;
    advanceOne();
    advanceOther();
  }

  private void advanceOne() {
    hasOne = one.hasNext();
    ofOne = hasOne ? one.nextLong() : 0;
  }

  private void advanceOther() {
    hasOther = other.hasNext();
    ofOther = hasOther ? other.nextLong() : 0;
  }

  @Override
  public boolean hasNext() {
    return hasOne || hasOther;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    boolean isOne = hasOne && (!hasOther || Long.compareUnsigned(ofOne, ofOther) <= 0);
    long least = isOne ? ofOne : ofOther;
    if (hasOne && ofOne == least) {
      advanceOne();
    }
    if (hasOther && ofOther == least) {
      advanceOther();
    }
    return least;
  }
}
