package org.w3id.dyad.conformance;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells which texts that are made smaller still have one right answer: SAMPLE and GROUP_CONCAT stay
 * within functions that any order of rows satisfies, and LIMIT keeps its total order.
 */
final class Determinate {
  private static final Pattern FIRM =
      Pattern.compile(
          "SAMETERM \\( SAMPLE \\( (\\S+) \\) , SAMPLE \\( \\1 \\) \\)|STRLEN \\( GROUP_CONCAT");
  private static final Pattern LOOSE = Pattern.compile("SAMPLE|GROUP_CONCAT");
  private static final Pattern CUT =
      Pattern.compile("(ORDER BY [^{}]*?)?(LIMIT|OFFSET) \\d+( (LIMIT|OFFSET) \\d+)?");

  private final String original;

  /**
   * Compares with a text.
   *
   * @param original tokens with a space between each two
   */
  Determinate(String original) {
    this.original = original;
  }

  /** Whether a part of the text is one of those. */
  boolean test(String smaller) {
    if (isLoose(smaller) && !isLoose(original)) {
      return false;
    }
    Matcher cut = CUT.matcher(smaller);
    while (cut.find()) {
      if (!original.contains(cut.group())) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLoose(String text) {
    return LOOSE.matcher(FIRM.matcher(text).replaceAll("")).find();
  }
}
