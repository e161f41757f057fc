package org.w3id.dyad.linking.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.name.NameComparison;
import org.w3id.dyad.name.NameKind;
import org.w3id.dyad.name.ParsedName;

/** How alike the names are that are most alike. */
final class NameFeature {
  static final String NAME = "name";

  /** What the likeness of names can reach: namesakes are as frequent as this leaves room. */
  private static final double HIGHEST = 0.95;

  /** Lists give up to hundreds of names of one thing; these are compared. */
  private static final int MOST_NAMES = 40;

  private static final Comparator<Feature> ORDER =
      Comparator.comparing(Feature::score).thenComparing(Feature.BY_EXPLANATION);

  private static final int KEPT = 200_000;

  private final NameComparison comparison;
  private final Cache<Asked, ParsedName> parsed = Caffeine.newBuilder().maximumSize(KEPT).build();

  /** A name that was taken apart, to be compared again with others. */
  private record Asked(NameKind kind, String text) {}

  NameFeature(NameComparison comparison) {
    this.comparison = comparison;
  }

  private double similarity(NameKind kind, String one, String other) {
    return comparison.similarity(kind, parsed(kind, one), parsed(kind, other));
  }

  private ParsedName parsed(NameKind kind, String name) {
    return parsed.get(new Asked(kind, name), asked -> comparison.parse(kind, name));
  }

  Optional<Feature> of(Kind kind, EntityDescription one, EntityDescription other) {
    Feature best = null;
    for (Name first : one.names().stream().limit(MOST_NAMES).toList()) {
      for (Name second : other.names().stream().limit(MOST_NAMES).toList()) {
        double score = similarity(rules(kind), first.text(), second.text());
        Feature found = new Feature(NAME, HIGHEST, score, explanation(first, second));
        if (best == null || ORDER.compare(found, best) > 0) {
          best = found;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String explanation(Name one, Name other) {
    return Stream.of(one.text(), other.text())
        .sorted()
        .distinct()
        .collect(Collectors.joining(" ~ "));
  }

  /** How alike two texts are that are no names of persons. */
  double words(String one, String other) {
    return similarity(NameKind.PLACE, one, other);
  }

  private static NameKind rules(Kind kind) {
    return switch (kind) {
      case PERSON -> NameKind.PERSON;
      case ORGANIZATION -> NameKind.ORGANIZATION;
      case VESSEL -> NameKind.VESSEL;
      case STATE -> NameKind.STATE;
      case PLACE, OTHER -> NameKind.PLACE;
    };
  }
}
