package org.w3id.dyad.linking.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
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
  static final double HIGHEST = 0.95;

  private static final double ALIKE = 0.75;
  private static final double ALIKE_IN_ONE_SCRIPT = 0.5;

  private static final int FEW_PAIRS = 4;
  private static final long MOST_KEPT = 10_000;

  private final NameComparison comparison;

  /** Titles of offices and addresses, of which many are the same. */
  private final Cache<String, ParsedName> texts =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  NameFeature(NameComparison comparison) {
    this.comparison = comparison;
  }

  PreparedDescription prepare(EntityDescription description) {
    return new PreparedDescription(description, comparison);
  }

  /**
   * How alike names are.
   *
   * @param feature the names that are most alike
   * @param isTelling whether traits can make the two the same: between scripts, that a family name
   *     agrees is not enough, for some of its bearers share the day of birth
   */
  record Likeness(Feature feature, boolean isTelling) {}

  Optional<Likeness> of(NameKind kind, PreparedDescription one, PreparedDescription other) {
    List<ParsedName> left = one.names(kind);
    List<ParsedName> right = other.names(kind);
    boolean areMany = left.size() * right.size() > FEW_PAIRS;
    double best = -1;
    double bestOfOneScript = 0;
    String names = "";
    for (int i = 0; i < left.size(); i++) {
      for (int j = 0; j < right.size(); j++) {
        boolean isWorth = !areMany || comparison.mayBeAlike(left.get(i), right.get(j));
        double score = isWorth ? comparison.similarity(kind, left.get(i), right.get(j)) : 0;
        if (score > bestOfOneScript && left.get(i).isOfScriptOf(right.get(j))) {
          bestOfOneScript = score;
        }
        if (score > best || score == best && score > 0) {
          String both = both(one.description().names().get(i), other.description().names().get(j));
          names = score > best || both.compareTo(names) < 0 ? both : names;
          best = score;
        }
      }
    }
    boolean isTelling = best >= ALIKE || bestOfOneScript >= ALIKE_IN_ONE_SCRIPT;
    return best < 0
        ? Optional.empty()
        : Optional.of(new Likeness(new Feature(NAME, HIGHEST, best, names), isTelling));
  }

  private static String both(Name one, Name other) {
    return Stream.of(one.text(), other.text())
        .sorted()
        .distinct()
        .collect(Collectors.joining(" ~ "));
  }

  /** How alike two texts are that are no names of persons. */
  double words(String one, String other) {
    return comparison.similarity(NameKind.PLACE, text(one), text(other));
  }

  private ParsedName text(String text) {
    return texts.get(text, asked -> comparison.parse(NameKind.PLACE, asked));
  }
}
