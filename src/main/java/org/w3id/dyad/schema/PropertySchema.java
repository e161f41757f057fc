package org.w3id.dyad.schema;

/**
 * How the things of a class have a property.
 *
 * @param property its IRI
 * @param cardinality how many values the shapes ask for
 * @param values what the values are in this release
 * @param description what it is called and what it means
 */
public record PropertySchema(
    String property, Cardinality cardinality, ObjectKinds values, TermDescription description) {}
