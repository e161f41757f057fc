/**
 * Makes SQL of relations: {@link SqlCompiler} is the entrance. Only operators and functions of an
 * explicit list are translated, each with exactly SPARQL's meaning. Knows neither a store nor ARQ's
 * executor.
 */
package org.w3id.dyad.trade.virtual.sql;
