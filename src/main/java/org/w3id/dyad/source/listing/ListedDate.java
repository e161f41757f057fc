package org.w3id.dyad.source.listing;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * A date as lists of sanctions write it: {@code 31/12/2020}, {@code 00/12/2020} where the day is
 * not known, {@code 12/2020}, {@code 2020}, {@code 2020-12-31}, or the last with a time or an
 * offset behind it.
 */
public final class ListedDate {
  private static final Pattern DAY_FIRST = Pattern.compile("(?:(\\d{2})/)?(\\d{2})/(\\d{4})");
  private static final Pattern TIME = Pattern.compile("(?<=^\\d{4}-\\d\\d-\\d\\d)(?:[T+-].*|Z)$");

  private ListedDate() {}

  /**
   * Reads a date.
   *
   * @param column how reports name the field
   * @return nothing for an empty text
   * @throws UnusableValueException if it is no date
   */
  public static Optional<PartialDate> of(String column, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Matcher day = DAY_FIRST.matcher(text);
      return Optional.of(
          day.matches()
              ? new PartialDate(
                  Integer.parseInt(day.group(3)),
                  Integer.parseInt(day.group(2)),
                  day.group(1) == null ? 0 : Integer.parseInt(day.group(1)))
              : PartialDate.parse(TIME.matcher(text).replaceFirst("")));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new UnusableValueException(
          column, text, "is not a date such as 31/12/2020 or 2020-12-31");
    }
  }

  /**
   * Reads a date that must be there.
   *
   * @throws UnusableValueException if it is empty or no date
   */
  public static PartialDate required(String column, String text) {
    return of(column, text)
        .orElseThrow(
            () -> new UnusableValueException(column, "", "is empty; every entry needs it"));
  }
}
