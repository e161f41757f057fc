package org.w3id.dyad.sparql.index;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;

/** Two sequences of sorted tuples as one, as numbers: the halves of each, and each tuple once. */
final class MergedTuples implements PrimitiveIterator.OfLong {
  private final Tuples one;
  private final Tuples other;
  private boolean hasOne;
  private boolean hasOther;
  private boolean isHalf;
  private long second;

  MergedTuples(Tuples one, Tuples other) {
    this.one = one;
    this.other = other;
    hasOne = one.next();
    hasOther = other.next();
  }

  @Override
  public boolean hasNext() {
    return isHalf || hasOne || hasOther;
  }

  @Override
  public long nextLong() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    isHalf = !isHalf;
    return isHalf ? advance() : second;
  }

  private long advance() {
    int order = order();
    Tuples least = order <= 0 ? one : other;
    long first = least.first();
    second = least.second();
    if (order <= 0) {
      hasOne = one.next();
    }
    if (order >= 0) {
      hasOther = other.next();
    }
    return first;
  }

  private int order() {
    if (!hasOne || !hasOther) {
      return hasOne ? -1 : 1;
    }
    int order = Long.compare(one.first(), other.first());
    return order == 0 ? Long.compare(one.second(), other.second()) : order;
  }
}
