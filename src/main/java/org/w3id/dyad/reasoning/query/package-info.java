/**
 * The rules that are queries, for what needs negation or time: {@link QueryRules} reads them,
 * {@link QueryRule} concludes and finds the reasons of a conclusion.
 */
package org.w3id.dyad.reasoning.query;
