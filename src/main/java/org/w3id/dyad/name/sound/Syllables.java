package org.w3id.dyad.name.sound;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The syllables of a romanization, and which syllable of pinyin each stands for. */
final class Syllables {
  /** No word of a name that is made of syllables is longer. */
  static final int LONGEST_WORD = 18;

  private final Beginning empty;

  /** The beginning of a syllable, by which letters it can go on, and what it is itself. */
  private static final class Beginning {
    private final char first;
    private final Beginning[] longer;
    private String pinyin;

    Beginning(char first, char last) {
      this.first = first;
      this.longer = new Beginning[last - first + 1];
    }

    Beginning with(char letter) {
      int at = letter - first;
      return at < 0 || at >= longer.length ? null : longer[at];
    }

    void add(String syllable, int from, String meaning) {
      if (from == syllable.length()) {
        pinyin = meaning;
        return;
      }
      int at = syllable.charAt(from) - first;
      if (longer[at] == null) {
        longer[at] = new Beginning(first, (char) (first + longer.length - 1));
      }
      longer[at].add(syllable, from + 1, meaning);
    }
  }

  /** Takes each syllable with what it stands for. */
  Syllables(Map<String, String> pinyin) {
    int first = letters(pinyin).min().orElse('a');
    int last = letters(pinyin).max().orElse('z');
    empty = new Beginning((char) first, (char) last);
    pinyin.forEach((syllable, meaning) -> empty.add(syllable, 0, meaning));
  }

  private static IntStream letters(Map<String, String> syllables) {
    return syllables.keySet().stream().flatMapToInt(String::chars);
  }

  /** Whether a word is one syllable. */
  boolean has(String word) {
    Beginning syllable = empty;
    for (int i = 0; i < word.length() && syllable != null; i++) {
      syllable = syllable.with(word.charAt(i));
    }
    return syllable != null && syllable.pinyin != null;
  }

  /** Whether a word consists of syllables. */
  boolean make(String word) {
    return word.length() <= LONGEST_WORD && (beginnings(word) & 1) != 0;
  }

  /**
   * The pinyin of a word, nothing if it does not consist of syllables.
   *
   * @param isLongestFirst whether a long syllable is taken before a short one
   */
  Optional<String> pinyin(String word, boolean isLongestFirst) {
    int beginnings = word.length() <= LONGEST_WORD ? beginnings(word) : 0;
    if ((beginnings & 1) == 0) {
      return Optional.empty();
    }
    StringBuilder pinyin = new StringBuilder();
    for (int from = 0; from < word.length(); ) {
      from = append(word, from, beginnings, isLongestFirst, pinyin);
    }
    return Optional.of(pinyin.toString());
  }

  /** A bit for each place from which the rest of the word consists of syllables. */
  private int beginnings(String word) {
    int beginnings = 1 << word.length();
    for (int from = word.length() - 1; from >= 0; from--) {
      Beginning syllable = empty;
      for (int i = from; i < word.length() && syllable != null; i++) {
        syllable = syllable.with(word.charAt(i));
        if (isEnd(syllable, i + 1, beginnings)) {
          beginnings |= 1 << from;
        }
      }
    }
    return beginnings;
  }

  private static boolean isEnd(Beginning syllable, int next, int beginnings) {
    return syllable != null && syllable.pinyin != null && (beginnings >>> next & 1) != 0;
  }

  /** Appends one syllable, and returns where the next one begins. */
  private int append(
      String word, int from, int beginnings, boolean isLongestFirst, StringBuilder pinyin) {
    Beginning syllable = empty;
    String found = null;
    int next = from;
    for (int i = from; i < word.length() && syllable != null; i++) {
      syllable = syllable.with(word.charAt(i));
      if (isEnd(syllable, i + 1, beginnings) && (isLongestFirst || found == null)) {
        found = syllable.pinyin;
        next = i + 1;
      }
    }
    pinyin.append(found);
    return next;
  }
}
