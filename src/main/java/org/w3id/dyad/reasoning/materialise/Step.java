package org.w3id.dyad.reasoning.materialise;

/**
 * A step of a join. It works on the terms that are known so far, finds more of them, and hands each
 * way of doing so to the next step. Each term of a clause has its place in the array; the places of
 * constants are filled from the start.
 */
interface Step {

  void run(int[] terms);

  /** Goes on if the pair is there. */
  record IfPair(Pairs pairs, int subject, int object, Step next) implements Step {
    @Override
    public void run(int[] terms) {
      if (pairs.contains(terms[subject], terms[object])) {
        next.run(terms);
      }
    }
  }

  /** Goes on if the thing is a member. */
  record IfMember(Members members, int thing, Step next) implements Step {
    @Override
    public void run(int[] terms) {
      if (members.contains(terms[thing])) {
        next.run(terms);
      }
    }
  }

  /** Goes on if the two are not the same. */
  record IfDifferent(int one, int other, Step next) implements Step {
    @Override
    public void run(int[] terms) {
      if (terms[one] != terms[other]) {
        next.run(terms);
      }
    }
  }

  /** Goes on with each number that the known one is linked to. */
  record Follow(Links links, int known, int open, Step next) implements Step {
    @Override
    public void run(int[] terms) {
      for (int entry = links.first(terms[known]); entry != 0; entry = links.next(entry)) {
        terms[open] = links.value(entry);
        next.run(terms);
      }
    }
  }
}
