package org.w3id.dyad.sparql.index;

/** The hashes of terms, which have 128 bits, with the identifiers of the terms; sorted by hash. */
interface HashedTerms {
  /** How many numbers stand for a term: the two halves of the hash, and the identifier. */
  int WIDTH = 3;

  /** How many terms. */
  long size();

  /** The identifier of the term with a hash; below zero if there is none. */
  long find(long high, long low);

  /** All of them in their order. */
  Cursor all();

  /** Stands at a term. */
  interface Cursor {
    /** Goes to the next term; false after the last. */
    boolean next();

    long high();

    long low();

    long identifier();
  }

  /** Compares two hashes as numbers without a sign. */
  static int compare(long high, long low, long otherHigh, long otherLow) {
    int order = Long.compareUnsigned(high, otherHigh);
    return order == 0 ? Long.compareUnsigned(low, otherLow) : order;
  }
}
