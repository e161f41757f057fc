package org.w3id.dyad.name;

import java.util.List;

/**
 * One way to read a name aloud. A name in Chinese characters has two: as a Chinese name, and as a
 * name of another language that the characters transcribe.
 *
 * @param script the script (ICU's number) that it is written in
 * @param words the words in the order in which they are written
 * @param origin what it was made of
 */
record Pronunciation(int script, List<Word> words, Origin origin) {

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

  /** All sounds in the order in which they are written. */
  String sounds() {
    return sounds(words);
  }

  /** The same with the last word first: the family name before the given name. */
  String turned() {
    int last = words.size() - 1;
    return last < 0 ? "" : words.get(last).sounds() + sounds(words.subList(0, last));
  }

  boolean canBeChinese() {
    return origin != Origin.OTHER;
  }

  /** What its letters leave out. */
  Alphabet alphabet() {
    return Alphabet.of(script);
  }

  private static String sounds(List<Word> words) {
    StringBuilder sounds = new StringBuilder();
    words.forEach(word -> sounds.append(word.sounds()));
    return sounds.toString();
  }
}
