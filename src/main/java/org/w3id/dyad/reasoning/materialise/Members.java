package org.w3id.dyad.reasoning.materialise;

import java.util.BitSet;

/** The members of one class: which there are, and which of them are stated. */
final class Members {
  private final BitSet all = new BitSet();
  private final BitSet stated = new BitSet();

  /** What visits a member. */
  interface Visitor {
    void visit(int member, boolean isStated);
  }

  /**
   * Adds a member, or notes that one that is there is stated.
   *
   * @return whether it was not there before
   */
  boolean add(int member, boolean isStated) {
    if (isStated) {
      stated.set(member);
    }
    if (all.get(member)) {
      return false;
    }
    all.set(member);
    return true;
  }

  boolean contains(int thing) {
    return !TermDictionary.isLiteral(thing) && all.get(thing);
  }

  int count() {
    return all.cardinality();
  }

  void forEach(Visitor visitor) {
    for (int member = all.nextSetBit(0); member >= 0; member = all.nextSetBit(member + 1)) {
      visitor.visit(member, stated.get(member));
    }
  }
}
