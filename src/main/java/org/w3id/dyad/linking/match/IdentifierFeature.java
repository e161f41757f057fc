package org.w3id.dyad.linking.match;

import java.util.Optional;

/** Whether registers know both by one key, or by two where a thing has only one. */
final class IdentifierFeature {
  private static final double SHARED = 8;
  private static final double UNLIKE = -8;

  private IdentifierFeature() {}

  static Optional<Feature> of(EntityDescription one, EntityDescription other) {
    return shared(one, other).or(() -> unlike(one, other));
  }

  private static Optional<Feature> shared(EntityDescription one, EntityDescription other) {
    return one.identifiers().stream()
        .filter(key -> other.identifiers().stream().anyMatch(key::isSameAs))
        .map(key -> feature(SHARED, "both are " + key.scheme() + " " + key.value()))
        .min(Feature.BY_EXPLANATION);
  }

  private static Optional<Feature> unlike(EntityDescription one, EntityDescription other) {
    return one.identifiers().stream()
        .flatMap(
            key ->
                other.identifiers().stream()
                    .filter(key::excludes)
                    .map(found -> feature(UNLIKE, unlike(key, found))))
        .min(Feature.BY_EXPLANATION);
  }

  private static String unlike(Identifier one, Identifier other) {
    boolean isFirst = one.value().compareTo(other.value()) < 0;
    Identifier first = isFirst ? one : other;
    Identifier second = isFirst ? other : one;
    return first.scheme() + " " + first.value() + " is not " + second.value();
  }

  private static Feature feature(double weight, String explanation) {
    return new Feature("identifier", weight, 1, explanation);
  }
}
