/**
 * How queries are evaluated: bottom-up, as the SPARQL specification defines it, over any data set.
 *
 * <p>The {@link org.w3id.dyad.sparql.Planner} turns the algebra of a query into operators that ARQ
 * executes. Each of its rules states in code when it keeps the meaning of the query; where no rule
 * holds, the operator stays as ARQ's reference evaluation has it. A {@link
 * org.w3id.dyad.sparql.RemoteOp} is a part that another store answers; this package does not know
 * which. {@link org.w3id.dyad.sparql.StoreExecutor} mends what ARQ's executor gets wrong.
 *
 * <p>Algebra is immutable here: {@link org.w3id.dyad.sparql.Operators} makes operators, since some
 * of ARQ's factories change the operator that they are given.
 */
package org.w3id.dyad.sparql;
