/**
 * How much time, memory and text a query may use, and whose turn it is to compute: {@link
 * Allowance} is charged, {@link Lanes} shares the processor out. Knows nothing of how queries are
 * evaluated.
 */
package org.w3id.dyad.bounds.allowance;
