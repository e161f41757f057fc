package org.w3id.dyad.linking.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.w3id.dyad.name.NameComparison;

/**
 * Compares two descriptions feature by feature. Each feature adds to the logarithm of the odds that
 * they are of one thing, so that a name alone never makes a person the same. The order of the two
 * does not matter.
 */
public final class Scorer {
  /** What the rules are called in what follows from them; changes with each change of a rule. */
  public static final String RULE_SET = "names-and-traits-3";

  /** From this score on, nobody has to look. */
  public static final double SAME = 0.985;

  /** Below this score, nobody has to look either. */
  public static final double PERHAPS = 0.7;

  private static final double LEAST_ODDS = Math.log(PERHAPS / (1 - PERHAPS)) - 1e-9;
  private static final double ALIKE = 0.5;
  private static final double SURE = 0.999;

  /** What is reached without names that tell and without a key. */
  private static final double HIGHEST_UNLIKE = 0.98;

  /** What a common key adds, and the common code of two states. */
  private static final double OF_A_KEY = 8;

  private final NameFeature names = new NameFeature(new NameComparison());

  /** Prepares a description that is to be compared with several. */
  public PreparedDescription prepare(EntityDescription description) {
    return names.prepare(description);
  }

  /** Compares what two sources say. */
  public Match score(EntityDescription one, EntityDescription other) {
    return score(prepare(one), prepare(other));
  }

  /** Compares what two sources say. */
  public Match score(PreparedDescription first, PreparedDescription second) {
    EntityDescription one = first.description();
    EntityDescription other = second.description();
    if (!one.kind().admits(other.kind())) {
      return new Match(0, Outcome.DIFFERENT, List.of(kinds(one, other)));
    }
    Kind kind = kind(one, other);
    List<Feature> features = new ArrayList<>();
    Optional<NameFeature.Likeness> likeness = names.of(kind.nameKind(), first, second);
    likeness.map(NameFeature.Likeness::feature).ifPresent(features::add);
    addTraits(kind, one, other, features);
    double score =
        likeness.filter(NameFeature.Likeness::isTelling).isPresent() || haveKey(features)
            ? probability(features)
            : Math.min(probability(features), HIGHEST_UNLIKE);
    return new Match(score, outcome(score), features);
  }

  /**
   * Compares what two sources say, if their traits leave it open that they are the same: names take
   * longest, and are not compared where they could not help.
   *
   * @return nothing if they are different
   */
  public Optional<Match> alike(PreparedDescription first, PreparedDescription second) {
    EntityDescription one = first.description();
    EntityDescription other = second.description();
    return one.kind().admits(other.kind()) && highestOdds(one, other) >= LEAST_ODDS
        ? Optional.of(score(first, second)).filter(match -> match.outcome() != Outcome.DIFFERENT)
        : Optional.empty();
  }

  /** The odds if names, offices and addresses were as alike as can be. */
  private static double highestOdds(EntityDescription one, EntityDescription other) {
    List<Feature> features = new ArrayList<>();
    features.add(new Feature(NameFeature.NAME, NameFeature.HIGHEST, 1, ""));
    addQuick(kind(one, other), one, other, features);
    double odds = features.stream().mapToDouble(Scorer::contribution).sum();
    return odds
        + (one.positions().isEmpty() || other.positions().isEmpty() ? 0 : PositionFeature.HIGHEST)
        + (one.addresses().isEmpty() || other.addresses().isEmpty() ? 0 : AddressFeature.HIGHEST);
  }

  private static Kind kind(EntityDescription one, EntityDescription other) {
    return one.kind() == Kind.OTHER ? other.kind() : one.kind();
  }

  private static void addQuick(
      Kind kind, EntityDescription one, EntityDescription other, List<Feature> features) {
    IdentifierFeature.of(one, other).ifPresent(features::add);
    DateFeature.of(one, other).ifPresent(features::add);
    StateFeature.of(kind, one, other).ifPresent(features::add);
  }

  /** What the names alone refute is not looked at further, which would take longest. */
  private void addTraits(
      Kind kind, EntityDescription one, EntityDescription other, List<Feature> features) {
    boolean isAlike = features.stream().anyMatch(name -> name.score() >= ALIKE);
    addQuick(kind, one, other, features);
    if (isAlike) {
      PositionFeature.of(one, other, names).ifPresent(features::add);
      AddressFeature.of(one, other, names).ifPresent(features::add);
    }
  }

  private static Feature kinds(EntityDescription one, EntityDescription other) {
    String kinds = one.kind() + " is not " + other.kind();
    return new Feature("kind", -10, 1, kinds.toLowerCase(Locale.ROOT));
  }

  private static boolean haveKey(List<Feature> features) {
    return features.stream().anyMatch(feature -> feature.weight() >= OF_A_KEY);
  }

  private static double probability(List<Feature> features) {
    if (features.isEmpty()) {
      return 0;
    }
    double odds = features.stream().mapToDouble(Scorer::contribution).sum();
    return 1 / (1 + Math.exp(-odds));
  }

  /** A name says as much as its likeness; other features say their weight. */
  private static double contribution(Feature feature) {
    if (!feature.name().equals(NameFeature.NAME)) {
      return feature.weight() * feature.score();
    }
    double likeness = Math.min(SURE, Math.max(1 - SURE, feature.score() * feature.weight()));
    return Math.log(likeness / (1 - likeness));
  }

  private static Outcome outcome(double score) {
    return score >= SAME ? Outcome.SAME : score >= PERHAPS ? Outcome.PERHAPS : Outcome.DIFFERENT;
  }
}
