package org.w3id.dyad.rdf;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/**
 * A date as precise as its source: a year, a month or a day (the levels of ISO 8601-1 §5.2.2). Its
 * precision is never raised: {@code 2013} does not become {@code 2013-01-01}; the days that it may
 * mean run from {@link #earliest()} to {@link #latest()}.
 *
 * @param year the year of the Gregorian calendar, 1 to 9999
 * @param month 1 to 12, or 0 if only the year is known
 * @param day 1 to 31, or 0 if the day is not known
 */
public record PartialDate(int year, int month, int day) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

  /** Checks that the day exists. */
  public PartialDate {
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 0 && month == 0) {
      throw new DateTimeException(year + "-" + month + "-" + day + " is not a date");
    }
    if (day > 0) {
      LocalDate.of(year, month, day);
    }
  }

  /**
   * Reads {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}.
   *
   * @throws IllegalArgumentException if the text has another form or no such day exists
   */
  public static PartialDate parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (matcher.matches()) {
      try {
        return new PartialDate(
            Integer.parseInt(matcher.group(1)), part(matcher.group(2)), part(matcher.group(3)));
      } catch (DateTimeException e) {
        throw new IllegalArgumentException("no such date: " + e.getMessage(), e);
      }
    }
    throw new IllegalArgumentException("not a date of the form 2022, 2022-09 or 2022-09-15");
  }

  /** A day that is known. */
  public static PartialDate of(LocalDate day) {
    return new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
  }

  private static int part(String digits) {
    if (digits == null) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    if (value == 0) {
      throw new DateTimeException("month and day begin at 01");
    }
    return value;
  }

  /** The first day that this date can mean. */
  public LocalDate earliest() {
    return LocalDate.of(year, Math.max(1, month), Math.max(1, day));
  }

  /** The last day that this date can mean. */
  public LocalDate latest() {
    if (day > 0) {
      return earliest();
    }
    return YearMonth.of(year, month == 0 ? 12 : month).atEndOfMonth();
  }

  /** The date as {@code xsd:gYear}, {@code xsd:gYearMonth} or {@code xsd:date}. */
  public Literal literal() {
    return SimpleValueFactory.getInstance()
        .createLiteral(toString(), month == 0 ? XSD.GYEAR : day == 0 ? XSD.GYEARMONTH : XSD.DATE);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(10);
    append(text, year, 1000);
    if (month > 0) {
      append(text.append('-'), month, 10);
    }
    if (day > 0) {
      append(text.append('-'), day, 10);
    }
    return text.toString();
  }

  /** Digits with leading zeros; no format, for every statement with a date comes this way. */
  private static void append(StringBuilder text, int number, int highest) {
    for (int place = highest; place > 0; place /= 10) {
      text.append((char) ('0' + number / place % 10));
    }
  }
}
