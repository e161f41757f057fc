package org.w3id.dyad.linking.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
  private static final int MOST_NAMES = 20;

  private static final int FEW_PAIRS = 4;

  private final NameComparison comparison;
  private final Map<NameKind, Cache<EntityDescription, List<ParsedName>>> parsed =
      new EnumMap<>(NameKind.class);

  NameFeature(NameComparison comparison) {
    this.comparison = comparison;
    for (NameKind kind : NameKind.values()) {
      parsed.put(kind, Caffeine.newBuilder().weakKeys().build());
    }
  }

  Optional<Feature> of(Kind kind, EntityDescription one, EntityDescription other) {
    NameKind rules = rules(kind);
    List<ParsedName> left = parsed(rules, one);
    List<ParsedName> right = parsed(rules, other);
    boolean areMany = left.size() * right.size() > FEW_PAIRS;
    double best = -1;
    String names = "";
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean isWorth = !areMany || comparison.mayBeAlike(left.get(i), right.get(j));
        double score = isWorth ? comparison.similarity(rules, left.get(i), right.get(j)) : 0;
        if (score >= best) {
          String both = both(one.names().get(i), other.names().get(j));
          names = score > best || both.compareTo(names) < 0 ? both : names;
          best = score;
        }
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Feature(NAME, HIGHEST, best, names));
  }

  private List<ParsedName> parsed(NameKind rules, EntityDescription thing) {
    return parsed
        .get(rules)
        .get(
            thing,
            asked ->
                asked.names().stream()
                    .limit(MOST_NAMES)
                    .map(name -> comparison.parse(rules, name.text()))
                    .toList());
  }

  private static String both(Name one, Name other) {
    return Stream.of(one.text(), other.text())
        .sorted()
        .distinct()
        .collect(Collectors.joining(" ~ "));
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
