package org.w3id.dyad.source.states;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.PartialDate;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.DatedStates;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * Writes entries of registers of states. An entry that counts one member over a change of states
 * becomes one for each of the states.
 */
final class Listings {

  /**
   * What a register has on one country.
   *
   * @param list the register
   * @param code the code by which the state is found
   * @param isOwnCode whether the register has that code itself
   * @param name its name
   * @param start since when it is counted
   * @param end until when, or null if it still is
   * @param attested up to which day the register looks, if the end is open; else null
   */
  record Entry(
      IRI list,
      String code,
      boolean isOwnCode,
      String name,
      PartialDate start,
      PartialDate end,
      PartialDate attested) {}

  private final DatedStates states;
  private final Publication publication;

  Listings(DatedStates states, Publication publication) {
    this.states = states;
    this.publication = publication;
  }

  /**
   * Writes an entry.
   *
   * @param key the publisher's key of it, with that of the source
   * @param record where it stands
   * @return the statement on the last of the states, to which more can be added
   * @throws UnusableValueException if the list has no such code then
   */
  Facts.Thing add(Draft draft, String key, String record, Entry entry, String column) {
    if (entry.end() != null && entry.end().latest().isBefore(entry.start().earliest())) {
      throw new UnusableValueException(
          column, entry.code(), "ends on " + entry.end() + " before it starts on " + entry.start());
    }
    List<DatedStates.Part> parts = states.of(entry.code(), entry.start(), entry.end());
    if (parts.isEmpty()) {
      throw new UnusableValueException(
          column, entry.code(), "is no state of the list in " + entry.start());
    }
    Facts.Thing last = null;
    for (DatedStates.Part part : parts) {
      String id = parts.size() == 1 ? key : key + "-" + part.area().key() + "-" + part.start();
      last = add(draft, id, record, entry, part);
    }
    return last;
  }

  private Facts.Thing add(
      Draft draft, String id, String record, Entry entry, DatedStates.Part part) {
    DatedStates.describe(part.area(), draft);
    Facts.Thing listing =
        publication
            .statement(draft, Iris.id("state-listing", id), Vocabulary.STATE_LISTING, record)
            .text(RDFS.LABEL, entry.name(), "en")
            .add(Vocabulary.IS_ON_STATE_LIST, entry.list())
            .text(Vocabulary.CODE_ON_LIST, entry.isOwnCode() ? entry.code() : "")
            .add(Vocabulary.LISTS_STATE, part.state())
            .period(part.period());
    if (part.isParted()) {
      listing
          .add(Vocabulary.HAS_CERTAINTY, Vocabulary.PROBABLE)
          .text(SKOS.NOTE, DatedStates.PARTED, "en");
    }
    if (part.end() == null && entry.attested() != null) {
      listing.date(Vocabulary.ATTESTED_ON, entry.attested());
    }
    return listing;
  }
}
