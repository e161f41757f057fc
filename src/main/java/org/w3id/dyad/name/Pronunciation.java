package org.w3id.dyad.name;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One way to read a name aloud. A name in Chinese characters has two: as a Chinese name, and as a
 * name of another language that the characters transcribe.
 *
 * @param script the script (ICU's number) that it is written in
 * @param words the words in the order in which they are written
 */
record Pronunciation(int script, List<Word> words) {

  Pronunciation {
    words = List.copyOf(words);
  }

  /** What its letters leave out. */
  Alphabet alphabet() {
    return Alphabet.of(script);
  }

  /** All sounds in the order in which they are written, without words that tell nothing. */
  String sounds() {
    return sounds(words);
  }

  /** The same with the last word first: the family name before the given name. */
  String turned() {
    int last = words.size() - 1;
    return words.get(last).sounds() + sounds(words.subList(0, last));
  }

  private static String sounds(List<Word> words) {
    return words.stream().map(Word::sounds).collect(Collectors.joining());
  }

  double weight() {
    return words.stream().mapToDouble(Word::weight).sum();
  }
}
