package org.w3id.dyad.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A text of the interface in another language.
 *
 * @param key what it is the text of
 * @param language the tag of the language
 * @param english the English text
 * @param text the translation
 */
record Translation(String key, String language, String english, String text) {
  /** Numbers, options, addresses and prefixed names, which are the same in each language. */
  private static final Pattern KEPT =
      Pattern.compile("\\b\\d{2,}\\b|--[a-z-]+|https?://\\S+\\w|\\./dyad load [\\w-]+|xsd:\\w+");

  private static final Pattern WORD = Pattern.compile("[A-Za-z][\\w./+-]*\\w");

  /** What a language does not write: letters of its neighbours, and marks of Latin script. */
  private static final Map<String, Pattern> FOREIGN =
      Map.of(
          "ru", Pattern.compile("[іўІЎ\\p{IsHan}]"),
          "be", Pattern.compile("[ищъИЩЪ\\p{IsHan}]"),
          "zh", Pattern.compile("\\p{IsCyrillic}|[,?!;]"));

  /** How short and how long a translation is beside the English text, by experience. */
  private static final Map<String, double[]> LENGTHS =
      Map.of(
          "ru",
          new double[] {0.4, 2.2},
          "be",
          new double[] {0.4, 2.2},
          "zh",
          new double[] {0.1, 1});

  /** What is wrong with it, each with the key and the text. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    KEPT.matcher(english)
        .results()
        .map(found -> found.group())
        .filter(kept -> !text.contains(kept))
        .forEach(kept -> problems.add(told("lacks " + kept)));
    WORD.matcher(text)
        .results()
        .map(found -> found.group())
        .filter(word -> !english.contains(word))
        .forEach(word -> problems.add(told("has a word that the English text has not: " + word)));
    if (FOREIGN.get(language).matcher(text.replaceAll("\\([^)]*\\)", "")).find()) {
      problems.add(told("has a letter or a mark of another language"));
    }
    double[] lengths = LENGTHS.get(language);
    double ratio = (double) text.length() / english.length();
    if (english.length() > 20 && (ratio < lengths[0] || ratio > lengths[1])) {
      problems.add(told("has %.2f times the length of the English text".formatted(ratio)));
    }
    return problems;
  }

  private String told(String problem) {
    return "%s@%s %s: %s".formatted(key, language, problem, text);
  }
}
