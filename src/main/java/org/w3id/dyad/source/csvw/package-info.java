/**
 * Tables that a user describes by CSV on the Web. {@link Csvw} is the entrance.
 *
 * @see <a href="https://www.w3.org/TR/tabular-metadata/">Metadata Vocabulary for Tabular Data</a>
 */
package org.w3id.dyad.source.csvw;
