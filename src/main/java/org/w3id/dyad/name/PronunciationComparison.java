package org.w3id.dyad.name;

import java.util.List;
import org.w3id.dyad.name.sound.SoundDistance;

/** Compares two pronunciations word by word, and as a whole. */
final class PronunciationComparison {
  /** Below this, two words of one script are others. */
  private static final double OTHER_WORD = 0.58;

  /** The same where scripts differ: each has sounds that the other lacks. */
  private static final double OTHER_ACROSS = 0.45;

  /** The same where one script leaves sounds out. */
  private static final double OTHER_LOSSY = 0.1;

  /** The same between Chinese names, whose few syllables are all that tells them apart. */
  private static final double OTHER_CHINESE = 0.75;

  /** What a pair of words must reach to count as a pair. */
  private static final double LEAST_WORD = 0.25;

  /** The same in long names, in which one other word would weigh little. */
  private static final double LEAST_OF_MANY = 0.4;

  /** How much more words count that both sides have and that have no counterpart. */
  private static final double BOTH = 2.4;

  /** What is left where only initials agree. */
  private static final double ONLY_INITIALS = 0.7;

  private static final double INITIAL = 0.85;

  /** Two scripts that leave out different sounds make the same name less alike. */
  private static final double BOTH_LOSSY = 0.75;

  /** Two forms of one given name. */
  private static final double GIVEN_NAME = 0.9;

  private static final double WHOLE = 0.97;
  private static final double LEAST_WHOLE = 0.8;

  private final NameKind kind;
  private final Pronunciation one;
  private final Pronunciation other;
  private final SoundDistance distance;
  private final boolean isLossy;
  private final boolean areBothLossy;
  private final double least;
  private final double leastWord;

  PronunciationComparison(NameKind kind, Pronunciation one, Pronunciation other) {
    this.kind = kind;
    this.one = one;
    this.other = other;
    isLossy =
        one.script() != other.script() && (one.alphabet().isLossy() || other.alphabet().isLossy());
    areBothLossy =
        isLossy
            && one.alphabet() != other.alphabet()
            && one.alphabet().isLossy()
            && other.alphabet().isLossy();
    boolean areChinese =
        one.canBeChinese()
                && other.canBeChinese()
                && (one.origin() == Pronunciation.Origin.CHINESE
                    || other.origin() == Pronunciation.Origin.CHINESE)
            || one.origin() == Pronunciation.Origin.CANTONESE
            || other.origin() == Pronunciation.Origin.CANTONESE;
    least =
        areChinese
            ? OTHER_CHINESE
            : isLossy ? OTHER_LOSSY : one.script() == other.script() ? OTHER_WORD : OTHER_ACROSS;
    int words = Math.min(one.words().size(), other.words().size());
    leastWord = words > 2 && !isLossy ? LEAST_OF_MANY : LEAST_WORD;
    distance = isLossy ? SoundDistance.LOSSY : SoundDistance.FULL;
  }

  double likeness() {
    double words = words();
    return words > WHOLE ? words : Math.max(words, whole());
  }

  /** As if all words were one: where one side divides what the other joins. */
  private double whole() {
    boolean isDivided = isLossy || one.words().size() != other.words().size();
    boolean hasNumber = hasNumber(one.words()) || hasNumber(other.words());
    if (!isDivided || hasNumber || one.words().size() + other.words().size() < 3) {
      return 0;
    }
    double best = whole(one.sounds(), other.sounds());
    if (kind == NameKind.PERSON && best < LEAST_WHOLE) {
      best = Math.max(best, whole(one.sounds(), other.turned()));
      best = Math.max(best, whole(one.turned(), other.sounds()));
    }
    double score = best * WHOLE;
    return score >= LEAST_WHOLE || isLossy ? score : 0;
  }

  private double whole(String first, String second) {
    return curve(distance.likeness(first, second, isLossy ? least : LEAST_WHOLE));
  }

  private static boolean hasNumber(List<Word> words) {
    for (Word word : words) {
      if (word.isNumber()) {
        return true;
      }
    }
    return false;
  }

  private double words() {
    double[][] scores = scores();
    boolean[] isLeftUsed = new boolean[one.words().size()];
    boolean[] isRightUsed = new boolean[other.words().size()];
    double agreed = 0;
    double agreedWeight = 0;
    boolean hasWord = false;
    for (long pair = best(scores, isLeftUsed, isRightUsed);
        pair >= 0;
        pair = best(scores, isLeftUsed, isRightUsed)) {
      int left = (int) (pair >> Integer.SIZE);
      int right = (int) pair;
      isLeftUsed[left] = true;
      isRightUsed[right] = true;
      double weight = (one.words().get(left).weight() + other.words().get(right).weight()) / 2;
      agreed += weight * scores[left][right];
      agreedWeight += weight;
      hasWord |= !one.words().get(left).isInitial() && !other.words().get(right).isInitial();
    }
    double missing = missing(isLeftUsed, isRightUsed, agreedWeight);
    double score = agreedWeight == 0 ? 0 : agreed / (agreedWeight + missing);
    return hasWord ? score : score * ONLY_INITIALS;
  }

  private double[][] scores() {
    double[][] scores = new double[one.words().size()][other.words().size()];
    for (int left = 0; left < scores.length; left++) {
      for (int right = 0; right < scores[left].length; right++) {
        scores[left][right] = word(one.words().get(left), other.words().get(right));
      }
    }
    return scores;
  }

  /** The unused pair that is most alike, of two the weightier one; -1 if there is none. */
  private long best(double[][] scores, boolean[] isLeftUsed, boolean[] isRightUsed) {
    long best = -1;
    double highest = 0;
    for (int left = 0; left < scores.length; left++) {
      for (int right = 0; right < scores[left].length && !isLeftUsed[left]; right++) {
        double weight = one.words().get(left).weight() + other.words().get(right).weight();
        double score = scores[left][right] * (1 + weight / 100);
        if (!isRightUsed[right] && score > highest) {
          highest = score;
          best = (long) left << Integer.SIZE | right;
        }
      }
    }
    return best;
  }

  /** What words count that have no counterpart. */
  private double missing(boolean[] isLeftUsed, boolean[] isRightUsed, double agreed) {
    double first = unused(one.words(), isLeftUsed);
    double second = unused(other.words(), isRightUsed);
    return Math.min(first, second) * BOTH + Math.abs(first - second) * more(agreed);
  }

  private static double unused(List<Word> words, boolean[] isUsed) {
    double weight = 0;
    for (int i = 0; i < isUsed.length; i++) {
      weight += isUsed[i] ? 0 : words.get(i).weight();
    }
    return weight;
  }

  /** What words count that one side has in addition. */
  private double more(double agreed) {
    return switch (kind) {
      case PERSON -> agreed < 1.5 ? 0.45 : 0.12;
      case ORGANIZATION -> 0.4;
      case VESSEL, STATE, PLACE -> 0.5;
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
    double likeness = curve(distance.likeness(a.sounds(), b.sounds(), least));
    if (a.givenName() > 0 && a.givenName() == b.givenName()) {
      return Math.max(likeness, GIVEN_NAME);
    }
    return likeness < leastWord ? 0 : likeness;
  }

  private double curve(double likeness) {
    double curved = Math.max(0, (likeness - least) / (1 - least));
    return areBothLossy ? Math.pow(curved, BOTH_LOSSY) : curved;
  }
}
