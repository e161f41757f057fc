/**
 * Tables of rows in Parquet files: what columns they have ({@link TableForm}), how their files are
 * written ({@link RowWriter}) and what is done where two files have the same row.
 */
package org.w3id.dyad.trade.rows;
