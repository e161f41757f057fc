/**
 * The project's own tables in {@code data/}: {@link Tables} lists them, {@link TableReader} reads
 * one.
 */
package org.w3id.dyad.source.table;
