package org.w3id.dyad.edition;

import java.util.List;

/**
 * What two editions say differently of one thing.
 *
 * @param kind whether the thing was added, dropped or altered
 * @param thing its IRI, by which both editions know it
 * @param type IRI of its class, empty if it has none
 * @param states codes of the states that it concerns, sorted
 * @param measure IRI of the property whose values differ, empty unless it was altered
 * @param before the values of the older edition, in the form of N-Triples
 * @param after the values of the newer one
 */
public record EditionChange(
    Kind kind,
    String thing,
    String type,
    List<String> states,
    String measure,
    List<String> before,
    List<String> after) {

  /** What became of a thing. */
  public enum Kind {
    /** Only the newer edition has it. */
    ADDED,
    /** Only the older edition has it. */
    DROPPED,
    /** Both have it and say something else of it. */
    ALTERED
  }
}
