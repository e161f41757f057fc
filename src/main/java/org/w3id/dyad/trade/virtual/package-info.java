/**
 * Trade flows as a virtual graph: SPARQL over the triples of a release and the rows of its cube
 * together, as if the rows were triples.
 *
 * <p>A {@link org.w3id.dyad.trade.virtual.VirtualDataset} is what the rest of the program sees. Its
 * engine plans a query ({@code QueryPlan}): the {@code PatternResolver} replaces each pattern by
 * what answers it, which the {@code Leaves} tell, and the planner of {@link org.w3id.dyad.sparql}
 * asks each {@code CubeOp} which operators it can take in ({@code Moves}). What it takes in is a
 * relation ({@code Rel}), of which the {@code SqlCompiler} makes SQL by the R2RML {@code Mapping},
 * whose {@code TermMap}s make terms of columns and back. Only operators and functions of an
 * explicit list move, each with exactly SPARQL's meaning. {@code docs/decisions/query-planning.md}
 * argues why the answers are right.
 */
package org.w3id.dyad.trade.virtual;
