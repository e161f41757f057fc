/**
 * The part of a query that the cube answers ({@link CubeOp}) and its rows on the way back to terms.
 * {@link Moves} lists the operators that may move into SQL. Knows nothing of the patterns from
 * which it was made.
 */
package org.w3id.dyad.trade.virtual.exec;
