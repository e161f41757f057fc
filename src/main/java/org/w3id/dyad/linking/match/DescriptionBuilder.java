package org.w3id.dyad.linking.match;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dyad.rdf.PartialDate;

/** Gathers what a source says of a thing; what is said twice counts once. */
public final class DescriptionBuilder {
  private final String id;
  private final Kind kind;
  private final Set<Name> names = new LinkedHashSet<>();
  private final Set<PartialDate> dates = new LinkedHashSet<>();
  private final Set<String> states = new LinkedHashSet<>();
  private final Set<OfficeHeld> positions = new LinkedHashSet<>();
  private final Set<Identifier> identifiers = new LinkedHashSet<>();
  private final Set<String> addresses = new LinkedHashSet<>();

  /**
   * Begins a description.
   *
   * @param id the IRI of the thing, or what the asker calls it
   * @param kind what sort of thing it is
   */
  public DescriptionBuilder(String id, Kind kind) {
    this.id = id;
    this.kind = kind;
  }

  /** Adds names whose language is not known. */
  public DescriptionBuilder names(String... texts) {
    Stream.of(texts).forEach(text -> name(text, ""));
    return this;
  }

  /** Adds a name; a blank one says nothing. */
  public DescriptionBuilder name(String text, String language) {
    if (!text.isBlank()) {
      names.add(new Name(text.strip(), language));
    }
    return this;
  }

  /** Adds a date of birth or of founding. */
  public DescriptionBuilder date(PartialDate date) {
    dates.add(date);
    return this;
  }

  /** Adds a state by its code (ISO 3166-1 alpha-3). */
  public DescriptionBuilder state(String code) {
    states.add(code);
    return this;
  }

  /** Adds an office. */
  public DescriptionBuilder position(OfficeHeld position) {
    positions.add(position);
    return this;
  }

  /** Adds a key of a register. */
  public DescriptionBuilder identifier(Identifier identifier) {
    identifiers.add(identifier);
    return this;
  }

  /** Adds an address; a blank one says nothing. */
  public DescriptionBuilder address(String address) {
    if (!address.isBlank()) {
      addresses.add(address.strip());
    }
    return this;
  }

  /** The description of all that was added. */
  public EntityDescription build() {
    return new EntityDescription(
        id,
        kind,
        names.stream().toList(),
        dates.stream().toList(),
        states,
        positions.stream().toList(),
        identifiers.stream().toList(),
        addresses.stream().toList());
  }
}
