package org.w3id.dyad.linking.match;

import java.util.List;
import java.util.Set;
import org.w3id.dyad.rdf.PartialDate;

/**
 * What one source says of a thing, as far as it helps to tell the thing from others. Each list may
 * be empty, which says that nothing is known.
 *
 * @param id its IRI, or what the asker calls it; it takes no part in the comparison
 * @param kind what sort of thing it is
 * @param names what it is called
 * @param dates when the person was born, or the organization founded, each as precise as its source
 * @param states the codes (ISO 3166-1 alpha-3) of the states of which it is a national or to which
 *     it belongs
 * @param positions the offices of a person
 * @param identifiers the keys by which registers know it
 * @param addresses where it can be found, in words
 */
public record EntityDescription(
    String id,
    Kind kind,
    List<Name> names,
    List<PartialDate> dates,
    Set<String> states,
    List<OfficeHeld> positions,
    List<Identifier> identifiers,
    List<String> addresses) {

  /** Copies the lists. */
  public EntityDescription {
    names = List.copyOf(names);
    dates = List.copyOf(dates);
    states = Set.copyOf(states);
    positions = List.copyOf(positions);
    identifiers = List.copyOf(identifiers);
    addresses = List.copyOf(addresses);
  }

  /** A description that has a name only. */
  public static EntityDescription named(Kind kind, String... names) {
    return new DescriptionBuilder("", kind).names(names).build();
  }
}
