package org.w3id.dyad.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to read a name aloud. A name in Chinese characters has two: as a Chinese name, and as a
 * name of another language that the characters transcribe.
 *
 * @param script the script (ICU's number) that it is written in
 * @param words the words in the order in which they are written
 * @param sounds all sounds in that order
 * @param turned the same with the last word first: the family name before the given name
 * @param origin what it was made of
 */
record Pronunciation(int script, List<Word> words, String sounds, String turned, Origin origin) {

  Pronunciation {
    words = List.copyOf(words);
  }

  /** What a pronunciation was made of. */
  enum Origin {
    /** Syllables of pinyin, made of Chinese characters or of another romanization. */
    CHINESE,
    /** Latin letters that can be pinyin. */
    PINYIN,
    /** Anything else. */
    OTHER
  }

  static Pronunciation of(int script, List<Word> words, Origin origin) {
    int last = words.size() - 1;
    return new Pronunciation(
        script,
        words,
        sounds(words),
        words.isEmpty() ? "" : words.get(last).sounds() + sounds(words.subList(0, last)),
        origin);
  }

  boolean canBeChinese() {
    return origin != Origin.OTHER;
  }

  /** What its letters leave out. */
  Alphabet alphabet() {
    return Alphabet.of(script);
  }

  private static String sounds(List<Word> words) {
    return words.stream().map(Word::sounds).collect(Collectors.joining());
  }
}
