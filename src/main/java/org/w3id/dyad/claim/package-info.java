/**
 * Claims and what they are held against: a {@link Claim} has a measure, a time and a tolerance, a
 * {@link Reading} is what a source says of the measure, a {@link Judgement} compares them. Knows
 * neither how readings are found nor who shows them.
 */
package org.w3id.dyad.claim;
