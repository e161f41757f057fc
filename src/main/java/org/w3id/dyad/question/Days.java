package org.w3id.dyad.question;

import java.time.LocalDate;
import java.util.ArrayList;
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
public record Days(LocalDate first, LocalDate last) {
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

  /** The same days in as few stretches as there can be, the earliest first. */
  static List<Days> joined(List<Days> stretches) {
    List<Days> joined = new ArrayList<>();
    for (Days next : stretches.stream().sorted(Comparator.comparing(Days::first)).toList()) {
      Days before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (before != null && before.reaches(next)) {
        joined.set(joined.size() - 1, before.with(next));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** Whether no day lies between this and a later one. */
  private boolean reaches(Days later) {
    return last.equals(LocalDate.MAX) || !later.first.isAfter(last.plusDays(1));
  }

  private Days with(Days later) {
    return new Days(first, last.isAfter(later.last) ? last : later.last);
  }

  /** Whether it has a first day: it does not begin with all time. */
  public boolean hasStart() {
    return !first.equals(LocalDate.MIN);
  }

  /** Whether it has a last day. */
  public boolean hasEnd() {
    return !last.equals(LocalDate.MAX);
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
    if (!hasStart()) {
      return hasEnd() ? "until " + last : "";
    }
    return hasEnd() ? first + " to " + last : "since " + first;
  }
}
