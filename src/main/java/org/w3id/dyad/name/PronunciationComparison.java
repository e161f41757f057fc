package org.w3id.dyad.name;

import static org.w3id.dyad.name.Pronunciation.Origin.CANTONESE;
import static org.w3id.dyad.name.Pronunciation.Origin.CHINESE;
import static org.w3id.dyad.name.Pronunciation.Origin.KOREAN;

import com.ibm.icu.lang.UScript;
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

  /** The same where both leave the same sounds out. */
  private static final double OTHER_OF_ONE = 0.4;

  /** The same between Chinese names, whose few syllables are all that tells them apart. */
  private static final double OTHER_CHINESE = 0.75;

  /** The same where a Chinese name is read in Korean, with vowels that cost little. */
  private static final double OTHER_KOREAN = 0.6;

  /** The same of a name that can also be read in Mandarin. */
  private static final double OTHER_READING = 0.85;

  /** What a pair of words must reach to count as a pair. */
  private static final double LEAST_WORD = 0.25;

  /** The same in long names, in which one other word would weigh little. */
  private static final double LEAST_OF_MANY = 0.4;

  /** How much more words count that both sides have and that have no counterpart. */
  private static final double BOTH = 2.4;

  /** What is left where only initials agree. */
  private static final double ONLY_INITIALS = 0.7;

  private static final double INITIAL = 0.85;

  /** What a script leaves out or changes makes the same name less alike. */
  private static final double ACROSS = 0.82;

  /** The same where the two leave out different sounds. */
  private static final double BOTH_LOSSY = 0.75;

  /** The same of syllables of Chinese. */
  private static final double TRANSCRIBED = 0.82;

  /** Two forms of one given name. */
  private static final double GIVEN_NAME = 0.9;

  /** How much the least alike pair of words counts, of those that tell enough. */
  private static final double WEAKEST = 0.2;

  private static final double TELLING = 0.5;

  /** What is less alike is no form of a given name. */
  private static final double LEAST_FORM = 0.75;

  private static final double WHOLE = 0.97;
  private static final double LEAST_WHOLE = 0.8;

  private final NameKind kind;
  private final Pronunciation one;
  private final Pronunciation other;
  private final SoundDistance distance;
  private final boolean isLossy;
  private final double exponent;
  private final double least;
  private final double leastWord;

  PronunciationComparison(NameKind kind, Pronunciation one, Pronunciation other) {
    this.kind = kind;
    this.one = one;
    this.other = other;
    isLossy = one.alphabet().isLossy() || other.alphabet().isLossy();
    least = least();
    int words = Math.min(one.words().size(), other.words().size());
    leastWord = words > 2 && !isLossy ? LEAST_OF_MANY : LEAST_WORD;
    exponent = exponent();
    distance = isLossy ? SoundDistance.LOSSY : SoundDistance.FULL;
  }

  /** Below which two words are others. */
  private double least() {
    if (areOf(CHINESE) && one.canBeChinese() && other.canBeChinese() || areOf(CANTONESE)) {
      return OTHER_CHINESE;
    }
    if (one.script() == other.script()) {
      return isLossy ? OTHER_OF_ONE : OTHER_WORD;
    }
    if (areOf(KOREAN)) {
      return one.canBeChinese() || other.canBeChinese() ? OTHER_READING : OTHER_KOREAN;
    }
    return isLossy ? OTHER_LOSSY : OTHER_ACROSS;
  }

  private double exponent() {
    boolean isSpeltBySound = kind == NameKind.PERSON || kind == NameKind.PLACE;
    if (one.script() == other.script() || !isSpeltBySound && !isLossy) {
      return 1;
    }
    if (one.alphabet() != other.alphabet()
        && one.alphabet().isLossy()
        && other.alphabet().isLossy()) {
      return BOTH_LOSSY;
    }
    boolean isTranscribed = one.script() == UScript.HAN || other.script() == UScript.HAN;
    return isTranscribed ? TRANSCRIBED : isLossy ? 1 : ACROSS;
  }

  /** Whether one of them is of this origin. */
  private boolean areOf(Pronunciation.Origin origin) {
    return one.origin() == origin || other.origin() == origin;
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
    double weakest = 1;
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
      weakest = weight > TELLING ? Math.min(weakest, scores[left][right]) : weakest;
      hasWord |= !one.words().get(left).isInitial() && !other.words().get(right).isInitial();
    }
    double missing = missing(isLeftUsed, isRightUsed, agreedWeight);
    double score = agreedWeight == 0 ? 0 : agreed / (agreedWeight + missing);
    score =
        kind == NameKind.PERSON && (isLossy || one.script() != other.script())
            ? weighed(score, weakest)
            : score;
    return hasWord ? score : score * ONLY_INITIALS;
  }

  /** Namesakes by given name have one word that is much less alike than the others. */
  private static double weighed(double score, double weakest) {
    return Math.pow(score, 1 - WEAKEST) * Math.pow(Math.min(score, weakest), WEAKEST);
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
    double form = likeness < GIVEN_NAME ? givenName(a, b) * GIVEN_NAME : 0;
    return Math.max(form, likeness < leastWord ? 0 : likeness);
  }

  /**
   * How alike a form of the one given name is to the other: 迪克, which is Dick, and Richard. Within
   * one script, forms are written as they are listed.
   */
  private double givenName(Word a, Word b) {
    if (a.givenName() > 0 && a.givenName() == b.givenName()) {
      return 1;
    }
    boolean isListed = one.script() == other.script() || a.givenName() > 0 && b.givenName() > 0;
    return isListed ? 0 : Math.max(form(a.givenName(), b), form(b.givenName(), a));
  }

  private double form(int givenName, Word word) {
    double best = 0;
    for (String form : givenName > 0 ? GivenNames.forms(givenName) : List.<String>of()) {
      best = Math.max(best, curve(distance.likeness(form, word.sounds(), LEAST_FORM)));
    }
    return best;
  }

  private double curve(double likeness) {
    double curved = Math.max(0, (likeness - least) / (1 - least));
    return exponent == 1 ? curved : Math.pow(curved, exponent);
  }
}
