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

  /** {@code “Title” has all, since 2001-06-15}. */
  String words() {
    String time = days.toString();
    return "“" + title + "” has all" + (time.isEmpty() ? "" : ", " + time);
  }
}
