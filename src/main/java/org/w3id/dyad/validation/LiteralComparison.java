package org.w3id.dyad.validation;

import org.apache.jena.graph.Node;

/**
 * A variable that a query compares with a literal.
 *
 * @param variable the variable
 * @param literal the literal
 * @param group where it is compared
 */
record LiteralComparison(Node variable, Node literal, PatternGroup group) {}
