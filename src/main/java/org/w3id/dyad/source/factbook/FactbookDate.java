package org.w3id.dyad.source.factbook;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3id.dyad.rdf.PartialDate;

/** Dates as the World Factbook writes them: {@code 20 July 1994}, {@code 21 Oct 2024}, 1994. */
final class FactbookDate {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(?:(?<day>\\d{1,2})\\s*)?(?<month>\\p{L}{3,9})\\.?,?\\s*(?<year>\\d{4})");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<month>\\p{L}{3,9})\\.?\\s*(?<day>\\d{1,2}),?\\s+(?<year>\\d{4})");

  private FactbookDate() {}

  /** The date, as precise as it is. */
  static Optional<PartialDate> parse(String text) {
    if (text.matches("\\d{4}")) {
      return Optional.of(new PartialDate(Integer.parseInt(text), 0, 0));
    }
    return date(MONTH_FIRST.matcher(text)).or(() -> date(DAY_FIRST.matcher(text)));
  }

  private static Optional<PartialDate> date(Matcher date) {
    if (!date.matches()) {
      return Optional.empty();
    }
    int month = month(date.group("month").toLowerCase(java.util.Locale.ROOT));
    int day = date.group("day") == null ? 0 : Integer.parseInt(date.group("day"));
    try {
      return month == 0 || date.group("day") != null && day == 0
          ? Optional.empty()
          : Optional.of(new PartialDate(Integer.parseInt(date.group("year")), month, day));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The number of a month, or 0; {@code sept} is short too. */
  private static int month(String name) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(name)) {
        return i + 1;
      }
    }
    return 0;
  }
}
