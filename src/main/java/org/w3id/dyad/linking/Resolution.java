package org.w3id.dyad.linking;

import java.util.List;

/**
 * What a foreign key means here.
 *
 * @param key the key as it was asked
 * @param known the things that have it, those of which no source doubts it first
 * @param problem why there is none, and what would be right; empty if there is one
 * @param isMalformed whether the key can be none, so that no other data would have it
 */
public record Resolution(String key, List<Known> known, String problem, boolean isMalformed) {

  /**
   * A thing that has the key.
   *
   * @param thing its IRI
   * @param isDoubted whether the source marks the key as probable or doubtful
   */
  public record Known(String thing, boolean isDoubted) {}

  static Resolution none(String key, String problem, boolean isMalformed) {
    return new Resolution(key, List.of(), problem, isMalformed);
  }

  /** The things that have the key without doubt; if there are none, those that are doubted. */
  public List<Known> best() {
    List<Known> certain = known.stream().filter(one -> !one.isDoubted()).toList();
    return certain.isEmpty() ? known : certain;
  }
}
