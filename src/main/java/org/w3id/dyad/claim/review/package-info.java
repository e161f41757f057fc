/**
 * What was assessed, as statements of the graph ({@link AssessmentGraph}) and read back for people
 * ({@link Reviews}).
 */
package org.w3id.dyad.claim.review;
