/**
 * How queries are evaluated: bottom-up, as the SPARQL specification defines it, over any data set.
 * {@link Optimizer} takes the place of ARQ's. Knows nothing of flows; {@code
 * docs/decisions/query-planning.md} argues why the answers are right.
 */
package org.w3id.dyad.sparql;
