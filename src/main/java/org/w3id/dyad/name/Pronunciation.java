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
 */
record Pronunciation(int script, List<Word> words, String sounds, String turned) {

  Pronunciation {
    words = List.copyOf(words);
  }

  static Pronunciation of(int script, List<Word> words) {
    int last = words.size() - 1;
    return new Pronunciation(
        script,
        words,
        sounds(words),
        words.isEmpty() ? "" : words.get(last).sounds() + sounds(words.subList(0, last)));
  }

  /** What its letters leave out. */
  Alphabet alphabet() {
    return Alphabet.of(script);
  }

  private static String sounds(List<Word> words) {
    return words.stream().map(Word::sounds).collect(Collectors.joining());
  }
}
