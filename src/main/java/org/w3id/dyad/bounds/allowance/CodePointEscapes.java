package org.w3id.dyad.bounds.allowance;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes by which any character of a query can be written (SPARQL 1.1, section 19.2). */
final class CodePointEscapes {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U(00[01][0-9A-Fa-f]{5}))");

  private CodePointEscapes() {}

  /** The text with the characters in place of their escapes; what is malformed stays. */
  static String decode(String text) {
    return ESCAPE.matcher(text).replaceAll(CodePointEscapes::decode);
  }

  private static String decode(MatchResult escape) {
    String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
    int code = Integer.parseInt(digits, 16);
    String character = Character.isValidCodePoint(code) ? Character.toString(code) : "";
    return Matcher.quoteReplacement(character);
  }
}
