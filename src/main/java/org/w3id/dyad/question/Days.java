package org.w3id.dyad.question;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.rdf.PartialDate;

/**
 * A stretch of days, both ends included.
 *
 * @param first the first day
 * @param last the last day
 */
record Days(LocalDate first, LocalDate last) {
  /** All days. */
  static final Days ALL = new Days(LocalDate.MIN, LocalDate.MAX);

  /** From the first of several dates to the last; all days if there is none. */
  static Days spanning(Collection<PartialDate> dates) {
    List<PartialDate> all = List.copyOf(dates);
    Optional<LocalDate> first =
        all.stream().map(PartialDate::earliest).min(Comparator.naturalOrder());
    Optional<LocalDate> last = all.stream().map(PartialDate::latest).max(Comparator.naturalOrder());
    return new Days(first.orElse(LocalDate.MIN), last.orElse(LocalDate.MAX));
  }

  boolean contains(Days other) {
    return !first.isAfter(other.first) && !last.isBefore(other.last);
  }

  boolean overlaps(Days other) {
    return !first.isAfter(other.last) && !last.isBefore(other.first);
  }

  /** {@code 1992-01-01 to 2014-12-31}, {@code since 2001-06-15}, or empty for all days. */
  @Override
  public String toString() {
    if (first.equals(LocalDate.MIN)) {
      return last.equals(LocalDate.MAX) ? "" : "until " + last;
    }
    return last.equals(LocalDate.MAX) ? "since " + first : first + " to " + last;
  }
}
