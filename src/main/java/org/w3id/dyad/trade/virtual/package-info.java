/**
 * Trade flows as a virtual graph: SPARQL over the triples of a release and the rows of its cube
 * together, as if the rows were triples.
 *
 * <p>A {@link org.w3id.dyad.trade.virtual.VirtualDataset} is what the rest of the program sees. Its
 * engine divides a query ({@code Division}): the {@code Leaves} tell which triple patterns the cube
 * can answer, and the {@code Planner} decides for each operator above them whether it moves into
 * the cube. What moves is a relation ({@code Rel}), of which the {@code SqlCompiler} makes SQL by
 * the R2RML {@code Mapping}, whose {@code TermMap}s make terms of columns and back. Only operators
 * and functions of an explicit list move, each with exactly SPARQL's meaning; the query engine of
 * Jena evaluates the rest. {@code Sides} and {@code Joins} bring the two together: what is small is
 * evaluated first and sent to the other as values, many rows at a time, never a call for each row.
 * What is optional, negated, or has parts of both is an {@code Inquiry}: it is asked for what
 * agrees with given rows, which go as deep into it as they can ({@code Restriction}).
 *
 * <p>The tests hold the answers against those over the same observations as triples.
 */
package org.w3id.dyad.trade.virtual;
