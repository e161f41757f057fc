package org.w3id.dyad.report.chapter;

/**
 * The two states of a report, in the order in which they were named.
 *
 * @param one IRI of the first
 * @param other IRI of the second
 */
public record Pair(String one, String other) {

  /** The same the other way round. */
  Pair turned() {
    return new Pair(other, one);
  }

  /** Both codes, as {@code BLR-CHN}. */
  public String name() {
    return code(one) + "-" + code(other);
  }

  /** The code of a state. */
  static String code(String state) {
    return state.substring(state.lastIndexOf('/') + 1);
  }
}
