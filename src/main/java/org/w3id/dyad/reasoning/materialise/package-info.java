/**
 * Applies the clauses to data as they stream by: those with one premise by a list for each property
 * and class, the others by joins. {@link Materialiser} is the entrance. Knows neither queries nor
 * explanations.
 */
package org.w3id.dyad.reasoning.materialise;
