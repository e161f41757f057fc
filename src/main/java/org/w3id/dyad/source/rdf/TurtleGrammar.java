package org.w3id.dyad.source.rdf;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the grammar of Turtle and TriG forbids and RDF4J's parsers read all the same.
 *
 * @see <a href="https://www.w3.org/TR/turtle/#sec-grammar-grammar">RDF 1.1 Turtle, grammar</a>
 */
final class TurtleGrammar {
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|[tbnrf\"'\\\\])?");
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:[0-9]+|[0-9]*\\.[0-9]+|(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)[eE][+-]?[0-9]+)");

  private static final Pattern WHOLE_WITH_POINT = Pattern.compile("[+-]?[0-9]+\\.");

  private TurtleGrammar() {}

  /** What is wrong with the escapes of a string or an IRI as it stands in the file. */
  static Optional<String> faultOfString(String raw) {
    Matcher escape = ESCAPE.matcher(raw);
    while (escape.find()) {
      if (escape.group().length() == 1) {
        return Optional.of(
            "\"\\"
                + raw.substring(escape.end(), Math.min(raw.length(), escape.end() + 1))
                + "\" is no escape");
      }
      String hex = escape.group(1) == null ? escape.group(2) : escape.group(1);
      if (hex != null && !isCharacter(Long.parseLong(hex, 16))) {
        return Optional.of("\"" + escape.group() + "\" is no character");
      }
    }
    return Optional.empty();
  }

  private static boolean isCharacter(long code) {
    return code <= Character.MAX_CODE_POINT
        && (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
  }

  /** Whether a number is whole and has a point behind it, as at the end of a statement. */
  static boolean isWholeWithPoint(String number) {
    return WHOLE_WITH_POINT.matcher(number).matches();
  }

  /** What is wrong with a number that stands without quotes. */
  static Optional<String> faultOfNumber(String number) {
    return NUMBER.matcher(number).matches()
        ? Optional.empty()
        : Optional.of("\"" + number + "\" is no number");
  }
}
