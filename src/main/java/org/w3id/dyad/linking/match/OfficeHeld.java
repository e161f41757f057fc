package org.w3id.dyad.linking.match;

import org.w3id.dyad.rdf.PartialDate;

/**
 * An office that a person holds or held.
 *
 * @param title what it is called, in any language
 * @param from the first date on which the person is known to hold it, or null
 * @param to the last one, or null
 */
public record OfficeHeld(String title, PartialDate from, PartialDate to) {

  /** Whether both begin on one day. The first of January mostly stands for a year. */
  boolean isSameStart(OfficeHeld other) {
    return from != null
        && from.equals(other.from)
        && !from.equals(to)
        && !from.equals(other.to)
        && from.day() > 0
        && !(from.month() == 1 && from.day() == 1);
  }

  /** An office without dates. */
  public static OfficeHeld of(String title) {
    return new OfficeHeld(title, null, null);
  }
}
