/**
 * The tables of a release: trade flows, votes and measures as rows of Parquet files, one for each
 * source, sorted. {@link CubeWriter} writes {@link TradeFlow flows}, {@link RowWriter} the rows of
 * any other {@link TableForm}, {@link TradeStore} answers SQL over them. Knows nothing of SPARQL.
 */
package org.w3id.dyad.trade;
