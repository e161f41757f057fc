package org.w3id.dyad.name;

import java.util.Map;

/**
 * Writes a word as a row of sounds, so that spellings of one sound in several orthographies meet:
 * sh, sch, sz, š and ш are S; tch, cz, č and ч are C; zh, ž and ж are Z. Small letters stand for
 * themselves, c for ts.
 */
final class Sounds {
  private static final int LONGEST = 4;

  /** Groups of Latin letters; those that are not here stand for themselves. */
  private static final Map<String, String> LATIN =
      Map.ofEntries(
          Map.entry("shch", "S"),
          Map.entry("tsch", "C"),
          Map.entry("dsch", "J"),
          Map.entry("sch", "S"),
          Map.entry("tch", "C"),
          Map.entry("dzh", "J"),
          Map.entry("dji", "Ji"),
          Map.entry("dZ", "J"),
          Map.entry("sh", "S"),
          Map.entry("sz", "S"),
          Map.entry("ch", "C"),
          Map.entry("cz", "C"),
          Map.entry("zh", "Z"),
          Map.entry("dj", "J"),
          Map.entry("kh", "h"),
          Map.entry("gh", "g"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("dh", "d"),
          Map.entry("bh", "b"),
          Map.entry("ts", "c"),
          Map.entry("tz", "c"),
          Map.entry("ck", "k"),
          Map.entry("qu", "k"),
          Map.entry("ou", "u"),
          Map.entry("oo", "u"),
          Map.entry("ee", "i"),
          Map.entry("ce", "ce"),
          Map.entry("ci", "ci"),
          Map.entry("cy", "ci"),
          Map.entry("c", "k"),
          Map.entry("q", "k"),
          Map.entry("w", "v"),
          Map.entry("x", "ks"),
          Map.entry("y", "i"));

  private Sounds() {}

  /**
   * The sounds of a word.
   *
   * @param latin small letters a to z, the sounds that Latin letters with marks were made of, and
   *     digits; no doubled sound is doubled in what is returned
   */
  static String of(String latin) {
    StringBuilder sounds = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); ) {
      int length = Math.min(LONGEST, latin.length() - i);
      while (length > 0 && !LATIN.containsKey(latin.substring(i, i + length))) {
        length--;
      }
      String group = length == 0 ? null : latin.substring(i, i + length);
      append(sounds, group == null ? latin.substring(i, i + 1) : LATIN.get(group));
      i += Math.max(1, length);
    }
    return sounds.toString();
  }

  private static void append(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      char sound = more.charAt(i);
      boolean isDoubled =
          sounds.length() > 0
              && sounds.charAt(sounds.length() - 1) == sound
              && Character.isLetter(sound);
      if (!isDoubled) {
        sounds.append(sound);
      }
    }
  }
}
