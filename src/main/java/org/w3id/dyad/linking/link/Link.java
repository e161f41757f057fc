package org.w3id.dyad.linking.link;

import java.util.Comparator;
import org.w3id.dyad.linking.match.Match;

/**
 * That two things may be one.
 *
 * @param one the IRI that comes first
 * @param other the other one
 * @param match how they compare
 * @param decision the IRI of the decision of a person, or an empty text if rules alone say so
 */
public record Link(String one, String other, Match match, String decision)
    implements Comparable<Link> {
  private static final Comparator<Link> ORDER =
      Comparator.comparing(Link::one).thenComparing(Link::other);

  /** Puts the two in order. */
  static Link of(String one, String other, Match match, String decision) {
    return one.compareTo(other) <= 0
        ? new Link(one, other, match, decision)
        : new Link(other, one, match, decision);
  }

  boolean isDecided() {
    return !decision.isEmpty();
  }

  @Override
  public int compareTo(Link other) {
    return ORDER.compare(this, other);
  }
}
