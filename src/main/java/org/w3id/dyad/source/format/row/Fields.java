package org.w3id.dyad.source.format.row;

import java.math.BigDecimal;
import java.util.Optional;
import org.w3id.dyad.rdf.PartialDate;

/**
 * The fields of one record by name, whichever format it comes from. A field that is missing or
 * holds only spaces is an empty string. The methods that ask for a kind of value throw {@link
 * UnusableValueException} where a field holds something else.
 *
 * <p>One object may serve for all records of a file in turn: do not keep it.
 */
public abstract class Fields {
  /** So many digits always fit 64 bits. */
  private static final int SHORT = 18;

  /** For sources and tests with fields of their own. */
  protected Fields() {}

  /** The field without surrounding spaces; empty if there is none. */
  public abstract String get(String column);

  /** The field with the spaces around it, where these are a part of the text. */
  public String untrimmed(String column) {
    return get(column);
  }

  /** Whether the file has such a column at all. */
  public abstract boolean has(String column);

  /** The line on which the record begins, from 1, or its number where the format has no lines. */
  public abstract long line();

  /** The file, as reports name it. */
  public abstract String file();

  /** The record for {@code dcterms:identifier}, such as {@code comtrade_2013.csv:118}. */
  public final String record() {
    return file() + ":" + line();
  }

  /** A field that must not be empty. */
  public final String text(String column) {
    String value = get(column);
    if (value.isEmpty()) {
      throw new UnusableValueException(column, "", "is empty; every record needs it");
    }
    return value;
  }

  /** A field, if it is filled. */
  public final Optional<String> optional(String column) {
    String value = get(column);
    return value.isEmpty() ? Optional.empty() : Optional.of(value);
  }

  /** A whole number that must be there, such as a year or a code. */
  public final int integer(String column) {
    String value = text(column);
    try {
      if (isAscii(value)) {
        return Integer.parseInt(value);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UnusableValueException(column, value, "is not a whole number");
  }

  /** A calendar year between 1000 and 2999 that must be there. */
  public final int year(String column) {
    int year = integer(column);
    if (year < 1000 || year > 2999) {
      throw new UnusableValueException(column, get(column), "is not a year such as 2022");
    }
    return year;
  }

  /** A number that must be there, with the decimal sign of the file. */
  public final BigDecimal decimal(String column) {
    return decimal(column, text(column));
  }

  /**
   * The same of a value that was asked for already.
   *
   * @param value what the field holds, perhaps without a unit
   */
  public final BigDecimal decimal(String column, String value) {
    Optional<DecimalSign> settled = decimalSign(column);
    DecimalSign sign = settled.orElse(DecimalSign.POINT);
    if (sign == DecimalSign.POINT && value.length() <= SHORT) {
      BigDecimal plain = plain(value);
      if (plain != null) {
        return plain;
      }
    }
    return (settled.isPresent() ? sign.number(value) : sign.ungrouped(value))
        .orElseThrow(() -> new UnusableValueException(column, value, sign.refusal()));
  }

  /**
   * The decimal sign with which a field is written.
   *
   * @return nothing for a point in a number that is written by a program, without separators
   */
  protected Optional<DecimalSign> decimalSign(String column) {
    return Optional.empty();
  }

  /** What most numbers are, digits with a point among them or none; null if it is not that. */
  private static BigDecimal plain(String value) {
    long digits = 0;
    int point = -1;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
      } else if (c == '.' && point < 0) {
        point = i;
      } else {
        return null;
      }
    }
    int last = value.length() - 1;
    if (point < 0) {
      return last < 0 ? null : BigDecimal.valueOf(digits);
    }
    return point == 0 || point == last ? null : BigDecimal.valueOf(digits, last - point);
  }

  /** Java reads the digits of other scripts too; in these files they are no numbers. */
  private static boolean isAscii(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) > 0x7F) {
        return false;
      }
    }
    return true;
  }

  /** A number, if the field is filled. */
  public final Optional<BigDecimal> optionalDecimal(String column) {
    return isMissing(get(column)) ? Optional.empty() : Optional.of(decimal(column));
  }

  /** Whether a text is what programs write for no value, as R does NA and Python nan. */
  public static boolean isMissing(String text) {
    return switch (text) {
      case "", "NA", "NaN", "nan" -> true;
      default -> false;
    };
  }

  /** A date such as 2022, 2022-09 or 2022-09-15, if the field is filled. */
  public final Optional<PartialDate> date(String column) {
    String value = get(column);
    try {
      return value.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(value));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(column, value, e.getMessage());
    }
  }
}
