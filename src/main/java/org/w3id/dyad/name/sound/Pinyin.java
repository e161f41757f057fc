package org.w3id.dyad.name.sound;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How Chinese characters are read, and which syllables there are. */
public final class Pinyin {
  private static final int FIRST = 0x4E00;
  private static final int LAST = 0x9FFF;
  private static final String DOUBLE_SURNAMES = "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 端木";

  private static final String[] READINGS = new String[LAST - FIRST + 1];
  private static final Map<Integer, String> SURNAMES = new HashMap<>();
  private static final Set<String> SYLLABLES = syllables();

  private Pinyin() {}

  private static Set<String> syllables() {
    Map<String, String> lines = new HashMap<>();
    for (String line : ResourceLines.of("pinyin.txt")) {
      int gap = line.indexOf(' ');
      String syllable = line.substring(0, gap).replace('ü', 'v');
      line.substring(gap + 1).chars().forEach(c -> READINGS[c - FIRST] = syllable);
      // Interjections such as ng are no syllables of names.
      if (syllable.matches(".*[aeiouv].*")) {
        lines.put(syllable, line);
      }
    }
    for (String line : ResourceLines.of("surnames.txt")) {
      int gap = line.indexOf(' ');
      line.substring(gap + 1).chars().forEach(c -> SURNAMES.put(c, line.substring(0, gap)));
    }
    return Set.copyOf(lines.keySet());
  }

  /** All syllables, without tones. */
  public static Collection<String> all() {
    return SYLLABLES;
  }

  /** How a character is read, or an empty text. */
  public static String reading(int character) {
    boolean isKnown = character >= FIRST && character <= LAST;
    return isKnown && READINGS[character - FIRST] != null ? READINGS[character - FIRST] : "";
  }

  /** How it is read at the beginning of a person's name. */
  public static String surname(int character) {
    return SURNAMES.getOrDefault(character, reading(character));
  }

  /** How many characters of a person's name are the family name. */
  public static int surnameLength(String name) {
    boolean isDouble =
        name.length() > 2 && Set.of(DOUBLE_SURNAMES.split(" ")).contains(name.substring(0, 2));
    return isDouble ? 2 : 1;
  }
}
