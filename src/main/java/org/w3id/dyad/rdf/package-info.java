/**
 * The terms of the graph: {@link Iris} mints IRIs, {@link Vocabulary} names the ontology's terms,
 * {@link PartialDate} and {@link Period} are dates of any precision. Knows no store, no source and
 * no server.
 */
package org.w3id.dyad.rdf;
