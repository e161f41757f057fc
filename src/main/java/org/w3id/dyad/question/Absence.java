package org.w3id.dyad.question;

/**
 * What it means that a question has no answer.
 *
 * @param meaning whether there is none, or none is known
 * @param sentence the same in words, with who has all
 */
public record Absence(Meaning meaning, String sentence) {

  /** What can be concluded from no rows. */
  public enum Meaning {
    /** There is none: a register that has all has none. */
    NONE,
    /** There is none within a stretch of time; of the rest nothing is known. */
    NONE_WITHIN,
    /** Nothing can be concluded: what there may be need not be in the graph. */
    NOT_KNOWN
  }

  static Absence none(String who) {
    return new Absence(Meaning.NONE, "No: " + who + ".");
  }

  static Absence noneWithin(String who) {
    return new Absence(
        Meaning.NONE_WITHIN, "None there: " + who + "; beyond that, not known here.");
  }

  static Absence notKnown(String what) {
    return new Absence(Meaning.NOT_KNOWN, "Not known here: " + what + ".");
  }
}
