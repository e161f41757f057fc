package org.w3id.dyad.linking.match;

import java.util.Comparator;

/**
 * What one trait of two descriptions says of their being the same.
 *
 * @param name the trait: {@code name}, {@code date}, {@code state}, {@code position}, {@code
 *     identifier}, {@code address}
 * @param weight how much it adds to the logarithm of the odds that they are the same where it
 *     agrees; below 0 where it speaks against that
 * @param score how far it holds, 0 to 1
 * @param explanation what was compared, in English
 */
public record Feature(String name, double weight, double score, String explanation) {
  static final Comparator<Feature> BY_EXPLANATION = Comparator.comparing(Feature::explanation);

  private static final double PARTS = 10_000;

  /** Rounds score and weight to four places. */
  public Feature {
    weight = rounded(weight);
    score = rounded(score);
  }

  static double rounded(double value) {
    return Math.rint(value * PARTS) / PARTS;
  }
}
