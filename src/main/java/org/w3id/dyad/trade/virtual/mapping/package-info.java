/**
 * The R2RML mapping {@code r2rml/trade.ttl}: {@link Mapping} reads it, each {@link TermMap} makes
 * terms of columns and columns of terms.
 *
 * @see <a href="https://www.w3.org/TR/r2rml/">R2RML</a>
 */
package org.w3id.dyad.trade.virtual.mapping;
