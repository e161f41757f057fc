package org.w3id.dyad.claim;

import org.w3id.dyad.rdf.PartialDate;

/**
 * A stretch of time as text, each end as precise as its source; an empty end is not known.
 *
 * @param start such as {@code 2022} or {@code 2023-01-01}
 * @param end such as {@code 2022} or {@code 2023-02-14}
 */
public record Span(String start, String end) {

  /** Not known when. */
  public static final Span UNKNOWN = new Span("", "");

  /** Whether neither end is known. */
  public boolean isUnknown() {
    return start.isEmpty() && end.isEmpty();
  }

  /** Whether both ends are whole years. */
  public boolean isOfYears() {
    return isYear(start) && isYear(end);
  }

  /** Whether it is one whole year. */
  public boolean isOneYear() {
    return isYear(start) && start.equals(end);
  }

  /** The first day that the start can mean; long ago if it is open. */
  public String firstDay() {
    return start.isEmpty() ? "1900-01-01" : PartialDate.parse(start).earliest().toString();
  }

  /** The last day that the end can mean; in the far future if it is open. */
  public String lastDay() {
    return end.isEmpty() ? "2100-12-31" : PartialDate.parse(end).latest().toString();
  }

  /** The year of the start. */
  public int firstYear() {
    return Integer.parseInt(firstDay().substring(0, 4));
  }

  /** The year of the end. */
  public int lastYear() {
    return Integer.parseInt(lastDay().substring(0, 4));
  }

  /** The last year that is over at the end: the year before, if that is not the end of a year. */
  public String lastWholeYear() {
    String day = lastDay();
    return day.endsWith("-12-31") || isOneYear()
        ? day.substring(0, 4)
        : Integer.toString(lastYear() - 1);
  }

  /** This span up to a date, if the date lies in it; an unknown date changes nothing. */
  Span upTo(String date) {
    return !date.isEmpty()
            && !isUnknown()
            && lastDayOf(date).compareTo(lastDay()) < 0
            && firstDay().compareTo(lastDayOf(date)) <= 0
        ? new Span(start, date)
        : this;
  }

  private static String lastDayOf(String date) {
    return PartialDate.parse(date).latest().toString();
  }

  /** Whether all of this lies in another span. */
  public boolean isWithin(Span other) {
    return other.firstDay().compareTo(firstDay()) <= 0 && lastDay().compareTo(other.lastDay()) <= 0;
  }

  /** Whether both have a day in common. */
  public boolean overlaps(Span other) {
    return other.firstDay().compareTo(lastDay()) <= 0 && firstDay().compareTo(other.lastDay()) <= 0;
  }

  private static boolean isYear(String date) {
    return date.length() == 4;
  }

  /** {@code 2022}, {@code 1992 to 2022} or {@code up to 2022}. */
  @Override
  public String toString() {
    if (isUnknown()) {
      return "no period";
    }
    if (start.isEmpty()) {
      return "up to " + end;
    }
    if (end.isEmpty()) {
      return "since " + start;
    }
    return start.equals(end) ? start : start + " to " + end;
  }
}
