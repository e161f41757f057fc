package org.w3id.dyad.schema;

/**
 * How much there is of a class.
 *
 * @param type the class, as an IRI
 * @param description what it is called and what it means
 * @param things how many things it has
 * @param properties how many properties these have
 */
public record ClassSize(String type, TermDescription description, long things, int properties) {}
