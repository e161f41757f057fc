package org.w3id.dyad.linking.match;

/**
 * A thing of the graph that may be the one described.
 *
 * @param description what the graph says of it; its id is the thing's IRI
 * @param match how it compares
 */
public record Candidate(EntityDescription description, Match match) {}
