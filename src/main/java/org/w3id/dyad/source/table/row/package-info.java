/**
 * What a table is written with: {@link Table}, its {@link Column columns}, and a {@link Row} whose
 * cells are read by kind. Knows no table.
 */
package org.w3id.dyad.source.table.row;
