package org.w3id.dyad.name.sound;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Writes a word as a row of sounds, so that spellings of one sound in several orthographies meet:
 * sh, sch, sz, š and ш are S; tch, cz, č and ч are C; zh, ž and ж are Z. Small letters stand for
 * themselves, c for ts.
 */
public final class Sounds {
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

  /** The groups by their first letter, the longest first. */
  private static final List<List<Map.Entry<String, String>>> BY_LETTER =
      IntStream.rangeClosed('a', 'z').mapToObj(letter -> groups((char) letter)).toList();

  private Sounds() {}

  private static List<Map.Entry<String, String>> groups(char letter) {
    return LATIN.entrySet().stream()
        .filter(group -> group.getKey().charAt(0) == letter)
        .sorted(Comparator.comparing(group -> -group.getKey().length()))
        .toList();
  }

  /**
   * The sounds of a word.
   *
   * @param latin small letters a to z, the sounds that Latin letters with marks were made of, and
   *     digits; no doubled sound is doubled in what is returned
   */
  public static String of(String latin) {
    StringBuilder sounds = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); ) {
      i += append(sounds, latin, i);
    }
    return sounds.toString();
  }

  /** Appends the sounds of one group or letter, and returns how many letters it has. */
  private static int append(StringBuilder sounds, String latin, int from) {
    char letter = latin.charAt(from);
    if (letter >= 'a' && letter <= 'z') {
      for (Map.Entry<String, String> group : BY_LETTER.get(letter - 'a')) {
        if (latin.startsWith(group.getKey(), from)) {
          append(sounds, group.getValue());
          return group.getKey().length();
        }
      }
    }
    append(sounds, letter);
    return 1;
  }

  private static void append(StringBuilder sounds, String more) {
    for (int i = 0; i < more.length(); i++) {
      append(sounds, more.charAt(i));
    }
  }

  private static void append(StringBuilder sounds, char sound) {
    int last = sounds.length() - 1;
    boolean isDoubled = last >= 0 && sounds.charAt(last) == sound && Character.isLetter(sound);
    if (!isDoubled) {
      sounds.append(sound);
    }
  }
}
