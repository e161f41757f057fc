package org.w3id.dyad.edition;

/**
 * How many things of one class, or of one state, changed.
 *
 * @param name IRI of the class, or code of the state; empty for what has none
 * @param added how many only the newer edition has
 * @param dropped how many only the older edition has
 * @param altered of how many the editions say something else
 * @param same of how many they say the same, 0 where that is not counted
 */
public record EditionCount(String name, long added, long dropped, long altered, long same) {}
