package org.w3id.dyad.sparql.index;

/** Sorted tuples one after the other, each as two halves like those of {@link SortedTuples}. */
interface Tuples {
  /** Goes to the next tuple; false after the last. */
  boolean next();

  /** The first two numbers of the tuple. */
  long first();

  /** The last two numbers of the tuple. */
  long second();
}
