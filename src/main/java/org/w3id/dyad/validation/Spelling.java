package org.w3id.dyad.validation;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How near two names are, by their letters and by their words. */
final class Spelling {
  private static final Pattern BETWEEN_WORDS =
      Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|[^\\p{L}\\p{N}]+");

  private Spelling() {}

  /** From 0 for names that have nothing in common to 1 for the same name. */
  static double nearness(String one, String other) {
    if (one.equals(other)) {
      return 1;
    }
    String lower = plain(one);
    String otherLower = plain(other);
    int longer = Math.max(1, Math.max(lower.length(), otherLower.length()));
    double letters = 1 - (double) distance(lower, otherLower) / longer;
    return Math.max(0, 0.99 * Math.max(letters, 0.9 * sharedWords(one, other)));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /** The share of words, without regard to their order, that two names have in common. */
  private static double sharedWords(String one, String other) {
    Set<String> words = words(one);
    Set<String> otherWords = words(other);
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(otherWords);
    int all = words.size() + otherWords.size() - shared.size();
    return all == 0 ? 0 : (double) shared.size() / all;
  }

  private static Set<String> words(String name) {
    Set<String> words = new HashSet<>();
    for (String word : BETWEEN_WORDS.split(name)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    words.removeAll(Set.of("", "has", "is", "of", "the"));
    return words;
  }

  /**
   * How many letters must be dropped, added, changed or swapped with the next one.
   *
   * @see <a href="https://en.wikipedia.org/wiki/Damerau%E2%80%93Levenshtein_distance">the optimal
   *     string alignment distance</a>
   */
  static int distance(String one, String other) {
    int[] beforeLast = new int[other.length() + 1];
    int[] last = new int[other.length() + 1];
    Arrays.setAll(last, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int[] row = new int[other.length() + 1];
      row[0] = i;
      for (int k = 1; k <= other.length(); k++) {
        int change = one.charAt(i - 1) == other.charAt(k - 1) ? 0 : 1;
        row[k] = Math.min(Math.min(row[k - 1], last[k]) + 1, last[k - 1] + change);
        boolean isSwap =
            i > 1
                && k > 1
                && one.charAt(i - 1) == other.charAt(k - 2)
                && one.charAt(i - 2) == other.charAt(k - 1);
        row[k] = isSwap ? Math.min(row[k], beforeLast[k - 2] + 1) : row[k];
      }
      beforeLast = last;
      last = row;
    }
    return last[other.length()];
  }
}
