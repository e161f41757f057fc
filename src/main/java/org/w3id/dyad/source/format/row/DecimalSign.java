package org.w3id.dyad.source.format.row;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sign before the fraction of a number. The other one of the two or an apostrophe may part the
 * thousands, before a comma also a space, in groups of exactly three digits.
 */
public enum DecimalSign {
  /** As in {@code 1740.5} and {@code 1,740.50}. */
  POINT("[.]", "[,'\u2019]"),
  /** As in {@code 1740,5} and {@code 1.740,50}. */
  COMMA(",", "[. \u00A0\u202F'\u2019]");

  /** The option by which a user says which sign it is. */
  public static final String OPTION = "decimal";

  private static final int MOST_DIGITS = 60;
  private static final Map<String, DecimalSign> BY_VALUE = Map.of(".", POINT, ",", COMMA);

  private final Pattern number;

  DecimalSign(String sign, String separator) {
    number =
        Pattern.compile(
            "([+-]?)(?:([1-9][0-9]{0,2}("
                + separator
                + ")[0-9]{3}(?:\\3[0-9]{3})*)|([0-9]*))(?:"
                + sign
                + "([0-9]*))?([eE][+-]?[0-9]{1,6})?");
  }

  /**
   * The sign that the user names.
   *
   * @param options the options of a load
   * @return nothing if there is no such option
   * @throws IllegalArgumentException if it is neither a point nor a comma
   */
  public static Optional<DecimalSign> told(Map<String, String> options) {
    String value = options.get(OPTION);
    if (value != null && !BY_VALUE.containsKey(value.strip())) {
      throw new IllegalArgumentException(
          "the option decimal is the sign before a fraction, . or a comma, not \"" + value + "\"");
    }
    return Optional.ofNullable(value).map(String::strip).map(BY_VALUE::get);
  }

  /**
   * The number that a text is in this way of writing.
   *
   * @return nothing if it is none, or one of more than 60 digits
   */
  Optional<BigDecimal> number(String text) {
    Matcher parts = number.matcher(text);
    if (text.length() > MOST_DIGITS || !parts.matches()) {
      return Optional.empty();
    }
    String whole = parts.group(4) == null ? digits(parts.group(2)) : parts.group(4);
    String fraction = parts.group(5) == null ? "" : parts.group(5);
    if (whole.isEmpty() && fraction.isEmpty()) {
      return Optional.empty();
    }
    String exponent = parts.group(6) == null ? "" : parts.group(6);
    String plain = parts.group(1) + whole + (fraction.isEmpty() ? "" : "." + fraction) + exponent;
    BigDecimal value = new BigDecimal(plain);
    return Math.abs((long) value.scale()) > MOST_DIGITS ? Optional.empty() : Optional.of(value);
  }

  /**
   * The number that a field is in this way of writing.
   *
   * @param column for the rejection
   */
  public BigDecimal parse(String column, String text) {
    return number(text).orElseThrow(() -> new UnusableValueException(column, text, refusal()));
  }

  /** The same, unless it has separators of thousands. */
  Optional<BigDecimal> ungrouped(String text) {
    Matcher parts = number.matcher(text);
    return parts.matches() && parts.group(2) != null ? Optional.empty() : number(text);
  }

  /** Why a text is refused that is no number in this way of writing. */
  String refusal() {
    return this == POINT
        ? "is not a number such as 5790000000 or 0.5"
        : "is not a number such as 5790000000 or 0,5, as others in this file are";
  }

  private static String digits(String grouped) {
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < grouped.length(); i++) {
      if (Character.isDigit(grouped.charAt(i))) {
        digits.append(grouped.charAt(i));
      }
    }
    return digits.toString();
  }
}
