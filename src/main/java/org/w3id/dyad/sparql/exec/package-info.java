/**
 * Executes operators where ARQ is wrong, slow or does not close what it opened; {@link
 * StoreExecutor} is the entrance. Knows no rule of the planner.
 */
package org.w3id.dyad.sparql.exec;
