package org.w3id.dyad.name.sound;

import com.ibm.icu.text.Normalizer2;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The sounds of Greek letters as they are spoken today, with the pairs of letters by which names of
 * other languages are written: μπ is b, ντ is d, γκ is g, τζ is j.
 */
public final class Greek {
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("μπ", "b"),
          Map.entry("ντ", "d"),
          Map.entry("γκ", "g"),
          Map.entry("γγ", "ng"),
          Map.entry("γι", "i"),
          Map.entry("γχ", "nh"),
          Map.entry("τζ", "J"),
          Map.entry("τσ", "C"),
          Map.entry("ου", "u"),
          Map.entry("ει", "i"),
          Map.entry("οι", "i"),
          Map.entry("αι", "e"),
          Map.entry("ευ", "ev"),
          Map.entry("αυ", "av"),
          Map.entry("α", "a"),
          Map.entry("β", "v"),
          Map.entry("γ", "g"),
          Map.entry("δ", "d"),
          Map.entry("ε", "e"),
          Map.entry("ζ", "z"),
          Map.entry("η", "i"),
          Map.entry("θ", "t"),
          Map.entry("ι", "i"),
          Map.entry("κ", "k"),
          Map.entry("λ", "l"),
          Map.entry("μ", "m"),
          Map.entry("ν", "n"),
          Map.entry("ξ", "ks"),
          Map.entry("ο", "o"),
          Map.entry("π", "p"),
          Map.entry("ρ", "r"),
          Map.entry("σ", "s"),
          Map.entry("ς", "s"),
          Map.entry("τ", "t"),
          Map.entry("υ", "i"),
          Map.entry("φ", "f"),
          Map.entry("χ", "h"),
          Map.entry("ψ", "ps"),
          Map.entry("ω", "o"));

  private static final List<String> LONGEST_FIRST =
      LETTERS.keySet().stream().sorted(Comparator.comparing(String::length).reversed()).toList();

  private static final Normalizer2 APART = Normalizer2.getNFDInstance();

  private Greek() {}

  /** The sounds of a word in small letters; of a letter that is not known, nothing. */
  public static String sounds(String word) {
    String plain = plain(word);
    StringBuilder sounds = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); ) {
      String letters = at(plain, i);
      append(sounds, LETTERS.getOrDefault(letters, letters.replaceAll("\\D", "")));
      i += letters.length();
    }
    return sounds.toString();
  }

  /** Without accents; two dots keep apart what would be one sound. */
  private static String plain(String word) {
    return APART.normalize(word).replaceAll("(.)\\p{Mn}*\\u0308", "-$1").replaceAll("\\p{Mn}", "");
  }

  private static String at(String word, int from) {
    return LONGEST_FIRST.stream()
        .filter(letters -> word.startsWith(letters, from))
        .findFirst()
        .orElse(word.substring(from, from + 1));
  }

  private static void append(StringBuilder sounds, String more) {
    more.chars()
        .filter(c -> sounds.length() == 0 || sounds.charAt(sounds.length() - 1) != c)
        .forEach(c -> sounds.append((char) c));
  }
}
