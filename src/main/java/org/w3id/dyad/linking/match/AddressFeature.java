package org.w3id.dyad.linking.match;

import java.util.Comparator;
import java.util.Optional;

/** Whether two addresses are alike; that they differ says nothing. */
final class AddressFeature {
  private static final double SAME = 1.5;

  /** What an address adds at most. */
  static final double HIGHEST = SAME;

  /** Of a city or a province: many have it. */
  private static final double WIDE = 0.4;

  private static final int WORDS_OF_A_STREET = 5;
  private static final double ALIKE = 0.85;
  private static final int MOST = 10;

  private AddressFeature() {}

  static Optional<Feature> of(EntityDescription one, EntityDescription other, NameFeature names) {
    return one.addresses().stream()
        .limit(MOST)
        .flatMap(
            address ->
                other.addresses().stream()
                    .limit(MOST)
                    .map(found -> compared(address, found, names)))
        .filter(feature -> feature.score() >= ALIKE)
        .max(
            Comparator.comparing((Feature feature) -> feature.weight() * feature.score())
                .thenComparing(Feature.BY_EXPLANATION));
  }

  private static Feature compared(String one, String other, NameFeature names) {
    boolean isFirst = one.compareTo(other) <= 0;
    String explanation = isFirst ? one + " ~ " + other : other + " ~ " + one;
    double weight = isNarrow(one) && isNarrow(other) ? SAME : WIDE;
    return new Feature("address", weight, names.words(one, other), explanation);
  }

  /** Whether it names a house or a street, as a number or many words do. */
  private static boolean isNarrow(String address) {
    return address.matches(".*\\d.*") || address.split("[\\s,]+").length >= WORDS_OF_A_STREET;
  }
}
