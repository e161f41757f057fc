/**
 * Dyad-QA: questions in words, with the queries and rows that answer them or why none can, and the
 * measure of a system that makes queries of questions. {@link Scoring} is the entrance. {@code
 * benchmarks/qa/run} compiles it; it is no part of the program.
 */
package org.w3id.dyad.qa;
