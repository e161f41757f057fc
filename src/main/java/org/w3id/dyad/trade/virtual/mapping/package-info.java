/**
 * The R2RML mappings of {@code r2rml/}: {@link Mapping} reads one, each {@link TermMap} makes terms
 * of columns and columns of terms, {@link RowReader} makes rows of statements.
 *
 * @see <a href="https://www.w3.org/TR/r2rml/">R2RML</a>
 */
package org.w3id.dyad.trade.virtual.mapping;
