package org.w3id.dyad.source.listing;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;
import org.w3id.dyad.source.api.Draft;
import org.w3id.dyad.source.api.ExternalIdentifier;
import org.w3id.dyad.source.api.Facts;
import org.w3id.dyad.source.api.Publication;

/**
 * A list of sanctions: the record that an entry is, and the restriction that it states. An entry's
 * party is {@code …/id/<list>/<key>}, its record {@code …/id/<list>-record/<key>}.
 *
 * @param publication the document that the list is
 * @param list the class of its parties in IRIs, such as {@code ofsi}
 * @param title the short name of the list in labels, such as {@code OFSI}
 * @param imposer who restricts the parties
 */
public record Listing(Publication publication, String list, String title, IRI imposer) {

  /** The party of an entry. */
  public IRI party(String key) {
    return Iris.id(list, key);
  }

  /**
   * Begins to describe the record of an entry, to which its party points; its key is stated too.
   */
  public Facts.Thing record(Draft draft, String key, Facts.Thing party) {
    IRI record = Iris.record(list, key);
    party.record(key).add(Vocabulary.HAS_RECORD, record);
    new ExternalIdentifier(list, key).of(party.iri(), publication, draft, key);
    return draft.about(record, Vocabulary.PUBLISHED_RECORD).text(RDFS.LABEL, title + " " + key);
  }

  /**
   * Begins to describe a restriction; the caller labels it.
   *
   * @param key the last part of its name in the graph
   * @param record the publisher's key of the record that states it
   * @param programme the body of measures that it belongs to, as the list calls it
   */
  public Facts.Thing sanction(Draft draft, String key, String record, IRI party, String programme) {
    return publication
        .statement(draft, Iris.id("sanction", key), Vocabulary.SANCTION, record)
        .add(Vocabulary.IMPOSED_BY, imposer)
        .add(Vocabulary.HAS_TARGET, party)
        .text(Vocabulary.PROGRAMME, programme);
  }

  /** The label of a restriction of a party. */
  public static String label(String programme, String name) {
    return programme + ": " + name;
  }
}
