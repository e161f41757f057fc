/**
 * The trade cube: the flows of a release as rows of Parquet files, one for each source, sorted by
 * exporter and importer.
 *
 * <p>{@link org.w3id.dyad.trade.CubeWriter} writes a source's {@link org.w3id.dyad.trade.TradeFlow
 * flows}, {@link org.w3id.dyad.trade.TradeFolder} holds the files of a release, and a {@link
 * org.w3id.dyad.trade.TradeStore} answers SQL over them. What a row means in RDF says the mapping
 * {@code r2rml/trade.ttl}; {@link org.w3id.dyad.trade.virtual} answers SPARQL with it. {@link
 * org.w3id.dyad.trade.GeneratedTrade} makes flows up for tests and benchmarks.
 */
package org.w3id.dyad.trade;
