/**
 * What is claimed, held against what the data say: indicators are queries, a claim is assessed by
 * those that measure its indicator, against each source by itself.
 */
package org.w3id.dyad.claim;
