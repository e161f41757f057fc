package org.w3id.dyad.source.api;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Vocabulary;

/**
 * A key by which a register or a data set tells a thing from others. That a thing has it is a
 * statement of a source and may be wrong.
 *
 * @param scheme who gives such keys: a key of {@code data/identifier_schemes.csv}, such as {@code
 *     imo}
 * @param value the key itself
 */
public record ExternalIdentifier(String scheme, String value) {

  /**
   * Begins to state that a thing has this identifier.
   *
   * @param record the publisher's key of the record that says so
   */
  public Facts.Thing of(IRI thing, Publication publication, Draft draft, String record) {
    IRI statement = Iris.externalIdentifier(scheme, value, thing);
    return publication
        .statement(draft, statement, Vocabulary.EXTERNAL_IDENTIFIER, record)
        .add(Vocabulary.IS_IDENTIFIER_OF, thing)
        .add(Vocabulary.IN_IDENTIFIER_SCHEME, Iris.id("identifier-scheme", scheme))
        .text(SKOS.NOTATION, value);
  }
}
