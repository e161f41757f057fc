package org.w3id.dyad.name.sound;

import java.util.HashMap;
import java.util.Map;

/**
 * The sounds of Cyrillic letters, of Russian, Belarusian, Ukrainian, Bulgarian, Serbian, Macedonian
 * and Kazakh, as the romanizations BGN/PCGN and ISO 9 tell them apart.
 */
public final class Cyrillic {
  private static final Map<Character, String> LETTERS = letters();

  private Cyrillic() {}

  private static Map<Character, String> letters() {
    Map<Character, String> letters = new HashMap<>();
    String pairs =
        "а a б b в v г g д d е e ё o ж Z з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х h"
            + " ц c ч C ш S щ S ы i э e ю iu я ia і i ї i є e ґ g ў v ј i љ l њ n ћ C ђ J џ J ѓ J ќ C"
            + " ѕ c қ k ғ g ү u ұ u ө o ә a ң n һ h ҳ h ҷ J ӣ i ӯ u ҝ g";
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      letters.put(parts[i].charAt(0), parts[i + 1]);
    }
    letters.put('ъ', "");
    letters.put('ь', "");
    return Map.copyOf(letters);
  }

  /** The sounds of a word in small letters; of a letter that is not known, nothing. */
  public static String sounds(String word) {
    StringBuilder sounds = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char next = i + 1 < word.length() ? word.charAt(i + 1) : ' ';
      char letter = word.charAt(i);
      if (letter == 'д' && next == 'ж') {
        append(sounds, "J");
        i++;
      } else if (letter == 'д' && next == 'з') {
        // Belarusian writes a soft d so.
        append(sounds, "d");
        i++;
      } else if (letter == 'ш' && next == 'ч') {
        // Belarusian has no letter щ.
        append(sounds, "S");
        i++;
      } else if (Character.isDigit(letter)) {
        sounds.append(letter);
      } else {
        append(sounds, LETTERS.getOrDefault(letter, ""));
      }
    }
    return sounds.toString();
  }

  private static void append(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      int length = sounds.length();
      if (length == 0 || sounds.charAt(length - 1) != more.charAt(i)) {
        sounds.append(more.charAt(i));
      }
    }
  }
}
