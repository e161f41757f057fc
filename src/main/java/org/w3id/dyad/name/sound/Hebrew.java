package org.w3id.dyad.name.sound;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sounds of Hebrew letters. An apostrophe after a letter (geresh) stands for sounds of other
 * languages: ג' is j, צ' is ch, ז' is zh.
 */
public final class Hebrew {
  /** The accent of this name, which is a part of the word where an apostrophe is none. */
  private static final char GERESH = '\u059C';

  private static final Pattern APOSTROPHE = Pattern.compile("(?<=[גזצץתטד])['’׳ʼ]");
  private static final Map<Character, String> LETTERS =
      letters(
          "א a ב b ג g ד d ה h ו v ז z ח h ט t י i כ k ך h ל l מ m ם m נ n ן n ס s ע a פ p ף f"
              + " צ c ץ c ק k ר r ש S ת t");
  private static final Map<Character, String> WITH_GERESH = letters("ג J ז Z צ C ץ C ת t ט C ד d");

  private Hebrew() {}

  private static Map<Character, String> letters(String pairs) {
    Map<Character, String> letters = new HashMap<>();
    String[] parts = pairs.split(" ");
    for (int i = 0; i < parts.length; i += 2) {
      letters.put(parts[i].charAt(0), parts[i + 1]);
    }
    return Map.copyOf(letters);
  }

  /** A text in which apostrophes that belong to a letter are parts of words. */
  public static String withGeresh(String text) {
    return APOSTROPHE.matcher(text).replaceAll(Character.toString(GERESH));
  }

  /** The sounds of a word; of a letter that is not known, nothing. */
  public static String sounds(String word) {
    StringBuilder sounds = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean hasGeresh = i + 1 < word.length() && word.charAt(i + 1) == GERESH;
      String sound = (hasGeresh ? WITH_GERESH : LETTERS).get(letter);
      if (sound != null) {
        sounds.append(sound);
      } else if (Character.isDigit(letter)) {
        sounds.append(letter);
      }
    }
    return sounds.toString();
  }
}
