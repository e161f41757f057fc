/**
 * Replaces each pattern of a query by what answers it: {@link PatternResolver} is the entrance,
 * {@link Leaves} tells which store has a pattern. Knows no engine.
 */
package org.w3id.dyad.trade.virtual.plan;
