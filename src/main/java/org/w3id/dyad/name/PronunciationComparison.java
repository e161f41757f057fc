package org.w3id.dyad.name;

import java.util.ArrayList;
import java.util.List;

/** Compares two pronunciations word by word, and as a whole. */
final class PronunciationComparison {
  /** Below this, two words of one script are others. */
  private static final double OTHER_WORD = 0.55;

  /** The same where scripts differ: each has sounds that the other lacks. */
  private static final double OTHER_ACROSS = 0.45;

  /** The same where one script leaves sounds out. */
  private static final double OTHER_LOSSY = 0.1;

  /** What a pair of words must reach to count as a pair. */
  private static final double LEAST_WORD = 0.25;

  private static final double INITIAL = 0.85;
  private static final double WHOLE = 0.97;
  private static final double LEAST_WHOLE = 0.8;

  private final NameKind kind;
  private final Pronunciation one;
  private final Pronunciation other;
  private final SoundDistance distance;
  private final boolean isLossy;
  private final double least;

  PronunciationComparison(NameKind kind, Pronunciation one, Pronunciation other) {
    this.kind = kind;
    this.one = one;
    this.other = other;
    isLossy =
        one.alphabet() != other.alphabet()
            && (one.alphabet().isLossy() || other.alphabet().isLossy());
    least = isLossy ? OTHER_LOSSY : one.script() == other.script() ? OTHER_WORD : OTHER_ACROSS;
    distance = isLossy ? SoundDistance.LOSSY : SoundDistance.FULL;
  }

  double likeness() {
    return Math.max(words(), whole());
  }

  /** As if all words were one: where one side divides what the other joins. */
  private double whole() {
    boolean hasNumber = one.words().stream().anyMatch(Word::isNumber);
    if (hasNumber || one.words().size() + other.words().size() < 3) {
      return 0;
    }
    String sounds = one.sounds();
    double best = distance.likeness(sounds, other.sounds());
    if (kind == NameKind.PERSON && best < LEAST_WHOLE) {
      best = Math.max(best, distance.likeness(sounds, other.turned()));
      best = Math.max(best, distance.likeness(one.turned(), other.sounds()));
    }
    double score = curve(best) * WHOLE;
    return score >= LEAST_WHOLE || isLossy ? score : 0;
  }

  private double words() {
    List<Word> left = new ArrayList<>(one.words());
    List<Word> right = new ArrayList<>(other.words());
    double agreed = 0;
    double agreedWeight = 0;
    while (!left.isEmpty() && !right.isEmpty()) {
      int first = -1;
      int second = -1;
      double best = 0;
      for (int i = 0; i < left.size(); i++) {
        for (int j = 0; j < right.size(); j++) {
          double score = word(left.get(i), right.get(j)) * (1 + 0.01 * left.get(i).weight());
          if (score > best) {
            best = score;
            first = i;
            second = j;
          }
        }
      }
      if (first < 0) {
        break;
      }
      Word a = left.remove(first);
      Word b = right.remove(second);
      double weight = (a.weight() + b.weight()) / 2;
      agreed += weight * Math.min(1, best);
      agreedWeight += weight;
    }
    return agreedWeight == 0 ? 0 : agreed / (agreedWeight + missing(left, right, agreedWeight));
  }

  /** What words count that have no counterpart. */
  private double missing(List<Word> left, List<Word> right, double agreed) {
    double first = left.stream().mapToDouble(Word::weight).sum();
    double second = right.stream().mapToDouble(Word::weight).sum();
    double both = Math.min(first, second);
    double more = Math.abs(first - second);
    return both * 2 + more * more(agreed);
  }

  /** What words count that one side has in addition. */
  private double more(double agreed) {
    return switch (kind) {
      case PERSON -> agreed < 1.5 ? 0.45 : 0.12;
      case ORGANIZATION -> 0.4;
      case VESSEL -> 0.5;
      case STATE, PLACE -> 0.5;
    };
  }

  private double word(Word a, Word b) {
    if (a.isInitial() || b.isInitial()) {
      boolean isSame = a.sounds().charAt(0) == b.sounds().charAt(0);
      return isSame ? a.isInitial() && b.isInitial() ? 1 : INITIAL : 0;
    }
    if (a.isNumber() || b.isNumber()) {
      return a.sounds().equals(b.sounds()) ? 1 : 0;
    }
    double likeness = curve(distance.likeness(a.sounds(), b.sounds()));
    return likeness < LEAST_WORD ? 0 : likeness;
  }

  private double curve(double likeness) {
    return Math.max(0, (likeness - least) / (1 - least));
  }
}
