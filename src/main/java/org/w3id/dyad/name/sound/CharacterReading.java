package org.w3id.dyad.name.sound;

import java.util.HashMap;
import java.util.Map;

/** How Chinese characters are read outside Mandarin. */
public enum CharacterReading {
  /** In Cantonese, as Hong Kong spells it: 陳 is chan, 郭 kwok. */
  CANTONESE("cantonese.txt"),

  /** In Korean, in hangul: 崔 is 최. */
  KOREAN("korean.txt");

  private final Map<Integer, String> syllables = new HashMap<>();

  CharacterReading(String table) {
    for (String line : ResourceLines.of(table)) {
      int gap = line.indexOf(' ');
      String syllable = line.substring(0, gap);
      String spelt = table.startsWith("c") ? hongKong(syllable) : syllable;
      line.substring(gap + 1).chars().forEach(c -> syllables.put(c, spelt));
    }
  }

  /** Jyutping in the spelling of the government of Hong Kong, so far as it follows rules. */
  private static String hongKong(String jyutping) {
    return jyutping
        .replace("eoi", "ui")
        .replace("eo", "u")
        .replace("oe", "eu")
        .replace("aa", "a")
        .replaceFirst("ou$", "o")
        .replaceFirst("^jyu", "yu")
        .replaceFirst("^j", "y")
        .replaceFirst("^[zc]", "ch")
        .replaceFirst("^b", "p")
        .replaceFirst("^d", "t")
        .replaceFirst("^g", "k")
        .replaceFirst("(?<=.)yu", "ue");
  }

  /** A text with the readings of its characters, or an empty one if one of them has none. */
  public String of(String characters) {
    StringBuilder read = new StringBuilder();
    for (int i = 0; i < characters.length(); i++) {
      String syllable = syllables.get((int) characters.charAt(i));
      if (syllable == null) {
        return "";
      }
      read.append(syllable);
    }
    return read.toString();
  }
}
