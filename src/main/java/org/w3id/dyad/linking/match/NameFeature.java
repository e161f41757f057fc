package org.w3id.dyad.linking.match;

import java.util.Locale;
import java.util.Optional;
import org.w3id.dyad.name.NameComparison;
import org.w3id.dyad.name.NameKind;

/** How alike the names are that are most alike. */
final class NameFeature {
  static final String NAME = "name";

  /** What the likeness of names can reach: namesakes are as frequent as this leaves room. */
  private static final double HIGHEST = 0.95;

  /** Lists give up to hundreds of names of one thing; these are compared. */
  private static final int MOST_NAMES = 40;

  private final NameComparison comparison;

  NameFeature(NameComparison comparison) {
    this.comparison = comparison;
  }

  Optional<Feature> of(Kind kind, EntityDescription one, EntityDescription other) {
    Feature best = null;
    for (Name first : one.names().stream().limit(MOST_NAMES).toList()) {
      for (Name second : other.names().stream().limit(MOST_NAMES).toList()) {
        double score = comparison.similarity(rules(kind), first.text(), second.text());
        if (best == null || score > best.score()) {
          best = new Feature(NAME, HIGHEST, score, explanation(first, second));
        }
      }
    }
    return Optional.ofNullable(best);
  }

  private static String explanation(Name one, Name other) {
    boolean isSame = one.text().equals(other.text());
    return isSame ? one.text() : String.format(Locale.ROOT, "%s ~ %s", one.text(), other.text());
  }

  /** How alike two texts are that are no names of persons. */
  double words(String one, String other) {
    return comparison.similarity(NameKind.PLACE, one, other);
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
