package org.w3id.dyad.sparql.algebra;

/**
 * A data set that keeps numbers and dates by value, as TDB2 does: of a number there is one form.
 */
public interface KeptByValue {}
