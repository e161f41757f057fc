package org.w3id.dyad.question;

import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What a source has completely.
 *
 * @param title of the document that says so
 * @param only what all of it concerns; empty if it is not restricted
 * @param days the time of which it has all
 */
record Register(String title, Set<Node> only, Days days) {

  /** Whether all that is asked for would be in it, its time left aside. */
  boolean isOn(Asked asked) {
    return asked.things().containsAll(only);
  }

  /** That there is none, or none is known, because it has all of its time. */
  Absence absence(Absence.Meaning meaning) {
    boolean isOfAnotherTime = meaning == Absence.Meaning.NOT_KNOWN;
    return new Absence(meaning, new Absence.HasAll(title, days, isOfAnotherTime));
  }
}
