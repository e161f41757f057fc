package org.w3id.dyad.linking.match;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.PartialDate;

/**
 * Whether the dates of birth or founding can be one. Sources often know the year alone, take the
 * first of January for it, or exchange day and month.
 */
final class DateFeature {
  private static final double SAME_DAY = 3.5;
  private static final double SAME_MONTH = 2;
  private static final double SAME_YEAR = 1.2;
  private static final double EXCHANGED = 1.5;
  private static final double OTHER_DAY = -1.5;
  private static final double NEXT_YEAR = -1.5;
  private static final double OTHER_YEAR = -4;

  private DateFeature() {}

  static Optional<Feature> of(EntityDescription one, EntityDescription other) {
    return one.dates().stream()
        .flatMap(date -> other.dates().stream().map(found -> compared(date, found)))
        .max(Comparator.comparing(Feature::weight).thenComparing(Feature.BY_EXPLANATION));
  }

  private static Feature compared(PartialDate one, PartialDate other) {
    String dates =
        Stream.of(one.toString(), other.toString())
            .sorted()
            .distinct()
            .reduce((first, second) -> first + " ~ " + second)
            .orElseThrow();
    return new Feature("date", weight(one, other), 1, dates);
  }

  private static double weight(PartialDate one, PartialDate other) {
    if (one.year() != other.year()) {
      return Math.abs(one.year() - other.year()) == 1 ? NEXT_YEAR : OTHER_YEAR;
    }
    if (isYearOnly(one) || isYearOnly(other)) {
      return SAME_YEAR;
    }
    if (one.month() == other.month()) {
      return one.day() == 0 || other.day() == 0
          ? SAME_MONTH
          : one.day() == other.day() ? SAME_DAY : OTHER_DAY;
    }
    boolean isExchanged = one.month() == other.day() && one.day() == other.month();
    return isExchanged ? EXCHANGED : 2 * OTHER_DAY;
  }

  private static boolean isYearOnly(PartialDate date) {
    return date.month() == 0 || date.month() == 1 && date.day() == 1;
  }
}
