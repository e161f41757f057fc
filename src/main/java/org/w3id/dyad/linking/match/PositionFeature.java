package org.w3id.dyad.linking.match;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.PartialDate;

/** Whether two persons hold the same office, at a time that can be the same. */
final class PositionFeature {
  private static final double SAME_TIME = 2.2;
  private static final double SAME_START = 2.5;

  /** What an office adds at most. */
  static final double HIGHEST = SAME_START;

  private static final double UNDATED = 1.4;
  private static final double ALIKE = 0.8;

  private PositionFeature() {}

  static Optional<Feature> of(EntityDescription one, EntityDescription other, NameFeature names) {
    return one.positions().stream()
        .flatMap(
            position -> other.positions().stream().map(found -> compared(position, found, names)))
        .flatMap(Optional::stream)
        .max(
            Comparator.comparing((Feature feature) -> feature.weight() * feature.score())
                .thenComparing(Feature.BY_EXPLANATION));
  }

  private static Optional<Feature> compared(OfficeHeld one, OfficeHeld other, NameFeature names) {
    if (one.isSameStart(other)) {
      return Optional.of(new Feature("position", SAME_START, 1, "in office from " + one.from()));
    }
    double likeness = names.words(one.title(), other.title());
    if (likeness < ALIKE || excludes(one, other) || excludes(other, one)) {
      return Optional.empty();
    }
    boolean isDated = one.from() != null && other.from() != null;
    String titles =
        Stream.of(one.title(), other.title())
            .sorted()
            .distinct()
            .reduce((first, second) -> first + " ~ " + second)
            .orElseThrow();
    return Optional.of(new Feature("position", isDated ? SAME_TIME : UNDATED, likeness, titles));
  }

  /** Whether one was over before the other began. */
  private static boolean excludes(OfficeHeld one, OfficeHeld other) {
    PartialDate end = one.to();
    PartialDate start = other.from();
    return end != null && start != null && end.latest().isBefore(start.earliest());
  }
}
