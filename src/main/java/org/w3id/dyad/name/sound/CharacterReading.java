package org.w3id.dyad.name.sound;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How Chinese characters are read outside Mandarin. */
public enum CharacterReading {
  /** In Cantonese, as Hong Kong spells it: 陳 is chan, 郭 kwok. */
  CANTONESE("cantonese.txt", CharacterReading::hongKong),

  /** In Korean, in hangul: 崔 is 최. */
  KOREAN("korean.txt", UnaryOperator.identity());

  private final Map<Integer, String> syllables = new HashMap<>();

  CharacterReading(String table, UnaryOperator<String> spelling) {
    for (String line : ResourceLines.of(table)) {
      int gap = line.indexOf(' ');
      String syllable = spelling.apply(line.substring(0, gap));
      line.substring(gap + 1).chars().forEach(c -> syllables.put(c, syllable));
    }
    addSimplified();
  }

  /** Unihan has many readings for the traditional form only: 吳 is read, and 吴 is not. */
  private void addSimplified() {
    new TreeMap<>(syllables)
        .forEach((c, syllable) -> syllables.putIfAbsent(simplified(c), syllable));
  }

  private static int simplified(int character) {
    return SimplifiedCharacters.of((char) character);
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
