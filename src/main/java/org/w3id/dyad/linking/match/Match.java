package org.w3id.dyad.linking.match;

import java.util.List;

/**
 * The result of comparing two descriptions.
 *
 * @param score how likely it is that they describe the same thing, 0 to 1
 * @param outcome what follows from it
 * @param features what was compared; traits of which one side knows nothing are left out
 */
public record Match(double score, Outcome outcome, List<Feature> features) {

  /** Rounds the score to four places and copies the list. */
  public Match {
    score = Feature.rounded(score);
    features = List.copyOf(features);
  }
}
