/**
 * Turns the algebra of a query into operators that are executed. {@link Planner} is the entrance;
 * each rule states in code when it keeps the meaning of the query, and where none holds the
 * operator stays as ARQ's reference evaluation has it.
 */
package org.w3id.dyad.sparql.plan;
