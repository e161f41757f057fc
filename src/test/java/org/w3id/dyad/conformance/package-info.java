/**
 * Tests of query answers that do not follow the planner's own list of cases: the W3C suites,
 * queries made from the grammar of SPARQL 1.1, rules between two wordings of one query, and queries
 * that were once answered wrongly. Each compares what the endpoint's pipeline answers with what the
 * definitions of SPARQL 1.1 give for the same data as plain triples in memory.
 */
package org.w3id.dyad.conformance;
