/**
 * Assesses claims: finds the readings of each, leaves out what is no evidence, and judges. {@link
 * Assessor} is the entrance. Knows nothing of how assessments are written or shown.
 */
package org.w3id.dyad.claim.assess;
