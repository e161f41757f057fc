package org.w3id.dyad.reasoning.materialise;

/**
 * A join, as seen from one of its statements: given a pair or member that is new, it finds all ways
 * in which the other statements hold too.
 */
final class Trigger {
  private final int[] terms;
  private final int subject;
  private final int object;
  private final boolean subjectIsKnown;
  private final boolean objectIsKnown;
  private final Step first;

  /**
   * A join.
   *
   * @param terms the terms of the clause, constants filled in
   * @param subject the place of the subject
   * @param object the place of the object, the same as that of the subject for a class
   * @param subjectIsKnown whether the subject is a constant
   * @param objectIsKnown whether the object is a constant, or the same variable as the subject
   * @param first what is done with the pair
   */
  Trigger(
      int[] terms,
      int subject,
      int object,
      boolean subjectIsKnown,
      boolean objectIsKnown,
      Step first) {
    this.terms = terms;
    this.subject = subject;
    this.object = object;
    this.subjectIsKnown = subjectIsKnown;
    this.objectIsKnown = objectIsKnown;
    this.first = first;
  }

  void fire(int newSubject, int newObject) {
    if (subjectIsKnown && terms[subject] != newSubject) {
      return;
    }
    terms[subject] = newSubject;
    if (objectIsKnown && terms[object] != newObject) {
      return;
    }
    terms[object] = newObject;
    first.run(terms);
  }
}
