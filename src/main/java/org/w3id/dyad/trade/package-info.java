/**
 * Trade flows as rows of Parquet files, one for each source, sorted by exporter and importer.
 * {@link CubeWriter} writes {@link TradeFlow flows}, {@link TradeStore} answers SQL over them and
 * over the other tables of rows. Knows nothing of SPARQL.
 */
package org.w3id.dyad.trade;
