package org.w3id.dyad.edition;

/**
 * A claim on which the data come to another verdict with the newer edition.
 *
 * @param claim IRI of the claim
 * @param text what is claimed
 * @param before the verdict with the older edition, in words
 * @param after the verdict with the newer one
 */
public record VerdictChange(String claim, String text, String before, String after) {}
