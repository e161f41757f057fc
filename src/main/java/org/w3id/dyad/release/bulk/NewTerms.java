package org.w3id.dyad.release.bulk;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * The identifiers of the terms that come into a store. TDB2 gives a new name an identifier that is
 * higher than those of all names before; numbers and dates are identifiers themselves, which are
 * below zero.
 */
final class NewTerms {
  private static final int FIRST = 1 << 10;

  private final LongStream.Builder names = LongStream.builder();
  private long lastName = -1;
  private long[] values = new long[FIRST];
  private int count;

  /** Adds the identifier of a term, which may be there already. */
  void add(long stored) {
    if (stored > lastName) {
      names.add(stored);
      lastName = stored;
    } else if (stored < 0) {
      addValue(stored);
    }
  }

  private void addValue(long stored) {
    if (count > 0 && values[count - 1] == stored) {
      return;
    }
    if (count == values.length) {
      count = distinct();
      values = count > values.length / 2 ? Arrays.copyOf(values, 2 * values.length) : values;
    }
    values[count++] = stored;
  }

  /** Sorts the values and moves the distinct ones to the front. */
  private int distinct() {
    Arrays.sort(values, 0, count);
    int kept = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || values[i] != values[kept - 1]) {
        values[kept++] = values[i];
      }
    }
    return kept;
  }

  /** All of them, sorted as numbers without a sign, each once. To be asked for once. */
  PrimitiveIterator.OfLong all() {
    count = distinct();
    return LongStream.concat(names.build(), Arrays.stream(values, 0, count)).iterator();
  }
}
