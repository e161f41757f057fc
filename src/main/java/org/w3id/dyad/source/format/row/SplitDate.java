package org.w3id.dyad.source.format.row;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Period;

/**
 * A date whose year, month and day stand in columns of their own. Where a publisher does not know a
 * part it writes nothing, 0 or a negative code such as -9; the date is then as precise as what is
 * known.
 *
 * @param year the column of the year
 * @param month the column of the month
 * @param day the column of the day
 */
public record SplitDate(String year, String month, String day) {
  private static final Set<String> UNKNOWN = Set.of("", "0", "-6", "-7", "-8", "-9", "NA");

  /** The date, if its year is known. */
  public Optional<PartialDate> read(Fields fields) {
    if (!isKnown(fields, year)) {
      return Optional.empty();
    }
    int knownMonth = isKnown(fields, month) ? fields.integer(month) : 0;
    int knownDay = knownMonth > 0 && isKnown(fields, day) ? fields.integer(day) : 0;
    try {
      return Optional.of(new PartialDate(fields.year(year), knownMonth, knownDay));
    } catch (DateTimeException e) {
      String date = fields.get(year) + "-" + fields.get(month) + "-" + fields.get(day);
      throw new UnusableValueException(knownDay > 0 ? day : month, date, "is no date");
    }
  }

  /** The date, which must be there. */
  public PartialDate required(Fields fields) {
    return read(fields)
        .orElseThrow(
            () -> new UnusableValueException(year, fields.get(year), "is not a year such as 2022"));
  }

  /** The time from this date, which must be there, to another one, if that is known. */
  public Period until(SplitDate end, Fields fields) {
    PartialDate start = required(fields);
    Optional<PartialDate> last = end.read(fields);
    try {
      return new Period(start, last.orElse(null));
    } catch (IllegalArgumentException e) {
      throw new UnusableValueException(
          end.year(), last.map(PartialDate::toString).orElse(""), "is before the start " + start);
    }
  }

  private static boolean isKnown(Fields fields, String column) {
    return !UNKNOWN.contains(fields.get(column));
  }
}
