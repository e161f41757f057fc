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

  /** An office without dates. */
  public static OfficeHeld of(String title) {
    return new OfficeHeld(title, null, null);
  }
}
