/**
 * Comma-separated values, whose dialect is found out from the file. {@link CsvRows} is the
 * entrance.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
package org.w3id.dyad.source.format.csv;
