package org.w3id.dyad.name.sound;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a name in Latin letters sounds in French and English, whose spelling other scripts do not
 * follow (Жак Ру is Jacques Roux, Фрэнк Уайт is Frank White), and what it is without the endings
 * that Latvian, Lithuanian and Czech give to names of other languages (Gordons Brauns, Glenda
 * Jacksonová).
 */
public final class ForeignReading {
  /**
   * A rule of spelling.
   *
   * @param signs a word that has none of these letters is left alone, which costs less to see
   */
  private record Rule(String signs, Pattern pattern, String replacement) {
    String applied(String word) {
      for (int i = 0; i < word.length(); i++) {
        if (signs.indexOf(word.charAt(i)) >= 0) {
          return pattern.matcher(word).replaceAll(replacement);
        }
      }
      return word;
    }
  }

  /** Applied one after another. */
  private static final List<Rule> FRENCH =
      List.of(
          rule("xsztdpe", "(?<=..)(x|s|z|t|d|p|ts|ds|ps|es|e)$", ""),
          rule("lr", "(?<=.[aeiou])(l|r)(t|d|p)$", "$1"),
          rule("u", "eau|au", "o"),
          rule("o", "oi|oy", "ua"),
          rule("l", "ille|ill", "i"),
          rule("iy", "ai|ei|ay", "e"),
          rule("u", "oeu|eu", "e"),
          rule("g", "gn", "n"),
          rule("h", "ch", "S"),
          rule("kq", "qu|k", "k"),
          rule("g", "gu(?=[ei])", "G"),
          rule("gj", "g(?=[eiy])|j", "Z"),
          rule("G", "G", "g"),
          rule("cC", "c(?=[eiy])|C", "s"),
          rule("mn", "(?<=.[aeiou])[mn](?=[bcdfgpqstvz])", "n"),
          rule("h", "^h", ""));

  /** Applied one after another. */
  private static final List<Rule> ENGLISH =
      List.of(
          rule("h", "^wh", "u"),
          rule("kw", "^kn", "n"),
          rule("w", "^wr", "r"),
          rule("g", "igh", "ai"),
          rule("g", "dge?$|(?<=[rln])ge$", "J"),
          rule("e", "(?<=[^aeiou])i([bcdfgklmnpstvz])e(?=s?$)", "ai$1"),
          rule("e", "(?<=[^aeiou])a([bcdfgklmnpstvz])e(?=s?$)", "ei$1"),
          rule("e", "ea(?!u)|ee", "i"),
          rule("o", "oa|(?<=[^o])oe$", "o"),
          rule("o", "oo", "u"),
          rule("uw", "ou|ow(?!ski)", "au"),
          rule("a", "ay|ai(?=[^r])", "ei"),
          rule("e", "ey$", "i"),
          rule("uw", "au(?=[lgt])|aw(?=[^aeiou]|$)", "o"),
          rule("w", "ew(?=[^aeiou]|$)", "iu"),
          rule("c", "c(?=[eiy])", "s"),
          rule("g", "g(?=[ei])(?!e[rt]$)", "J"),
          rule("g", "(?<=.)gh", ""),
          rule("e", "(?<=..)e$", ""));

  private static final Pattern GEORGIAN = Pattern.compile("(?<=..[^აეიოუ])ი$");

  private static final Pattern BALTIC = Pattern.compile("(?<=...)(ijs|is|as|us|s)$");
  private static final Pattern CZECH = Pattern.compile("(?<=....)ová(?=$|[^\\p{L}])");

  private ForeignReading() {}

  private static Rule rule(String signs, String pattern, String replacement) {
    return new Rule(signs, Pattern.compile(pattern), replacement);
  }

  /** The same word, so that its letters say its sounds in French. */
  public static String french(String latin) {
    return applied(FRENCH, latin);
  }

  /** The same word, so that its letters say its sounds in English. */
  public static String english(String latin) {
    return applied(ENGLISH, latin);
  }

  private static String applied(List<Rule> rules, String latin) {
    String read = latin;
    for (Rule rule : rules) {
      read = rule.applied(read);
    }
    return read;
  }

  /** A word in Georgian without the ending that it gives to names of other languages. */
  public static String withoutGeorgianEnding(String word) {
    return GEORGIAN.matcher(word).replaceFirst("");
  }

  /** The words without an ending that all of them have; the same words if one has none. */
  public static List<String> withoutEndings(List<String> words) {
    boolean haveAll = words.size() > 1 && words.stream().allMatch(w -> BALTIC.matcher(w).find());
    return haveAll
        ? words.stream().map(word -> BALTIC.matcher(word).replaceFirst("")).toList()
        : words;
  }

  /** A name in small letters, without the ending that Czech gives to a woman's. */
  public static String withoutCzechEndings(String folded) {
    return folded.indexOf('á') < 0 ? folded : CZECH.matcher(folded).replaceAll("");
  }
}
