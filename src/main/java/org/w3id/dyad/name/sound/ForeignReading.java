package org.w3id.dyad.name.sound;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a name in Latin letters sounds in French, whose spelling other scripts do not follow (Жак Ру
 * is Jacques Roux), and what it is without the endings that Latvian, Lithuanian and Czech give to
 * names of other languages (Gordons Brauns, Glenda Jacksonová).
 */
public final class ForeignReading {
  /** Applied one after another. */
  private static final List<Map.Entry<Pattern, String>> FRENCH =
      List.of(
          rule("(?<=..)(x|s|z|t|d|p|ts|ds|ps|es|e)$", ""),
          rule("(?<=.[aeiou])(l|r)(t|d|p)$", "$1"),
          rule("eau|au", "o"),
          rule("oi|oy", "ua"),
          rule("ille|ill", "i"),
          rule("ai|ei|ay", "e"),
          rule("oeu|eu", "e"),
          rule("gn", "n"),
          rule("ch", "S"),
          rule("qu|k", "k"),
          rule("gu(?=[ei])", "G"),
          rule("g(?=[eiy])|j", "Z"),
          rule("G", "g"),
          rule("c(?=[eiy])|C", "s"),
          rule("(?<=.[aeiou])[mn](?=[bcdfgpqstvz])", "n"),
          rule("^h", ""));

  private static final Pattern BALTIC = Pattern.compile("(?<=...)(ijs|is|as|us|s)$");
  private static final Pattern CZECH = Pattern.compile("(?<=....)ová(?=$|[^\\p{L}])");

  private ForeignReading() {}

  private static Map.Entry<Pattern, String> rule(String pattern, String replacement) {
    return Map.entry(Pattern.compile(pattern), replacement);
  }

  /** The same word, so that its letters say its sounds. */
  public static String french(String latin) {
    String read = latin;
    for (Map.Entry<Pattern, String> rule : FRENCH) {
      read = rule.getKey().matcher(read).replaceAll(rule.getValue());
    }
    return read;
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
