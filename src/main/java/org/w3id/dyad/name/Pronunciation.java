package org.w3id.dyad.name;

import java.util.List;
import org.w3id.dyad.name.sound.Alphabet;

/**
 * One way to read a name aloud. A name in Chinese characters has several: as a Chinese name, also
 * in Cantonese and Korean, and as a name of another language that the characters transcribe.
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
    /** Chinese characters in Cantonese, to be compared with what cannot be pinyin. */
    CANTONESE,
    /** Chinese characters in Korean. */
    KOREAN,
    /** Latin letters as they sound in another language, to be compared with other scripts. */
    HEARD,
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
    return origin == Origin.CHINESE || origin == Origin.PINYIN;
  }

  /** Whether it is how a Chinese name is read where it is not read in Mandarin. */
  boolean isRegional() {
    return origin == Origin.CANTONESE || origin == Origin.KOREAN;
  }

  /**
   * Whether it says anything of the other one: how a name is heard is written in another script.
   */
  boolean isComparable(Pronunciation other) {
    return script != other.script || origin != Origin.HEARD && other.origin != Origin.HEARD;
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
