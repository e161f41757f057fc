/**
 * Facts about operators: which variables they mention or surely bind, what may be exchanged.
 * Algebra is immutable: {@link Operators} makes operators, since some of ARQ's factories change the
 * operator that they are given. A {@link RemoteOp} is a part that another store answers. Knows
 * nothing of how operators are executed.
 */
package org.w3id.dyad.sparql.algebra;
