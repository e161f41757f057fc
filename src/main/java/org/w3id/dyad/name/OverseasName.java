package org.w3id.dyad.name;

import com.ibm.icu.lang.UScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dyad.name.sound.Pinyin;
import org.w3id.dyad.name.sound.ResourceLines;
import org.w3id.dyad.name.sound.SimplifiedCharacters;
import org.w3id.dyad.name.sound.SoundDistance;
import org.w3id.dyad.name.sound.Sounds;
import org.w3id.dyad.name.sound.SouthernReading;

/**
 * A Chinese name in characters as it may be spelt overseas: 黄志明 is Ng Chee Meng. The family name
 * has spellings that are listed; the given name sounds like one of the readings of the south.
 *
 * @param mandarin how the family name sounds in Mandarin, as which another comparison knows it
 * @param family how the family name may sound
 * @param given how each character of the given name may sound
 */
record OverseasName(String mandarin, List<String> family, List<List<String>> given) {
  private static final Map<String, List<String>> FAMILIES = families();
  private static final int MOST_WORDS = 5;
  private static final double LEAST = 0.35;
  private static final double EACH = 0.45;

  /** The same of the only syllable. */
  private static final double ONLY = 0.7;

  /** What a further given name costs: Edmund Chong Ket Wah. */
  private static final double FURTHER = 0.06;

  /** A given name of another language does not contradict: 麦美娟 may be Alice Mak. */
  private static final double FAMILY_ONLY = 0.74;

  /** Readings are concluded, so that no name is spelt for sure. */
  private static final double HIGHEST = 0.95;

  OverseasName {
    family = List.copyOf(family);
    given = given.stream().map(List::copyOf).toList();
  }

  private static Map<String, List<String>> families() {
    Map<String, List<String>> families = new HashMap<>();
    for (String line : ResourceLines.of("family-names-overseas.txt")) {
      List<String> words = List.of(line.split(" "));
      families.put(words.get(0), words.subList(1, words.size()).stream().map(Sounds::of).toList());
    }
    return Map.copyOf(families);
  }

  /** The name, if its family name is listed. */
  static Optional<OverseasName> of(String characters) {
    int cut = Pinyin.surnameLength(characters);
    String family = SimplifiedCharacters.of(characters.substring(0, cut));
    List<List<String>> given =
        characters.substring(cut).chars().mapToObj(c -> SouthernReading.of((char) c)).toList();
    boolean isRead = !given.isEmpty() && given.stream().noneMatch(List::isEmpty);
    return isRead && FAMILIES.containsKey(family)
        ? Optional.of(new OverseasName(mandarin(family), FAMILIES.get(family), given))
        : Optional.empty();
  }

  private static String mandarin(String family) {
    StringBuilder pinyin = new StringBuilder(Pinyin.surname(family.charAt(0)));
    family.chars().skip(1).forEach(c -> pinyin.append(Pinyin.reading(c)));
    return Sounds.of(pinyin.toString());
  }

  /** How alike it is to a name in Latin letters, 0 to 1. */
  double likeness(Pronunciation name) {
    List<Word> words = name.words();
    boolean isSpelt = name.script() == UScript.LATIN && name.origin() != Pronunciation.Origin.HEARD;
    double best = 0;
    for (int at = 0; isSpelt && at < words.size() && words.size() <= MOST_WORDS; at++) {
      String sounds = words.get(at).sounds();
      boolean isPinyin = name.canBeChinese() && sounds.equals(mandarin);
      if (!isPinyin && family.contains(sounds)) {
        best = Math.max(best, given(words.subList(at + 1, words.size()), at));
        if (at == words.size() - 1) {
          best = Math.max(best, given(words.subList(0, at), 0));
          best = Math.max(best, isForeign(name, at) ? FAMILY_ONLY : 0);
        }
      }
    }
    return best * HIGHEST;
  }

  /** Whether a given name of another language stands before the family name: Alice Mak. */
  private static boolean isForeign(Pronunciation name, int family) {
    return family == 1
        && name.origin() == Pronunciation.Origin.OTHER
        && name.words().get(0).sounds().length() > 2;
  }

  /** The syllables of the given name, written apart or as one word. */
  private double given(List<Word> words, int further) {
    double likeness = 0;
    if (words.size() == given.size()) {
      double sum = 0;
      for (int i = 0; i < words.size(); i++) {
        double one = best(given.get(i), words.get(i).sounds());
        if (one < (words.size() == 1 ? ONLY : EACH)) {
          return 0;
        }
        sum += one;
      }
      likeness = (1 + sum) / (1 + words.size());
    } else if (words.size() == 1) {
      double one = best(joined(), words.get(0).sounds());
      likeness =
          one < (given.size() == 1 ? ONLY : EACH)
              ? 0
              : (1 + given.size() * one) / (1 + given.size());
    }
    return Math.max(0, likeness - further * FURTHER);
  }

  private List<String> joined() {
    List<String> joined = List.of("");
    for (List<String> syllables : given) {
      List<String> longer = new ArrayList<>();
      joined.forEach(begun -> syllables.forEach(more -> longer.add(begun + more)));
      joined = longer;
    }
    return joined;
  }

  private static double best(List<String> readings, String sounds) {
    double best = 0;
    for (String reading : readings) {
      best = Math.max(best, SoundDistance.LOSSY.likeness(reading, sounds, LEAST));
    }
    return Math.max(0, (best - LEAST) / (1 - LEAST));
  }

  /** All sounds of the family name and of the characters of the given name. */
  Stream<String> sounds() {
    return Stream.concat(family.stream(), given.stream().flatMap(List::stream));
  }
}
