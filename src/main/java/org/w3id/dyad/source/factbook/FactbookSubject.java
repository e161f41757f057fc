package org.w3id.dyad.source.factbook;

import org.eclipse.rdf4j.model.IRI;

/**
 * What a file of the World Factbook is about: a state or territory, or the European Union.
 *
 * @param iri the state, territory or union
 * @param key the beginning of the keys of what the file says; two files about one territory, such
 *     as those of the West Bank and of the Gaza Strip, have two
 * @param name the name in the file
 */
record FactbookSubject(IRI iri, String key, String name) {

  /** Whether it is a state or territory. */
  boolean isState() {
    return iri.getNamespace().endsWith("/state/");
  }

  /** The key of the state or union, such as {@code BLR}. */
  String code() {
    return iri.getLocalName();
  }
}
