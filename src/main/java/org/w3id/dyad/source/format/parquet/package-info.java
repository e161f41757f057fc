/** Parquet, read by DuckDB. {@link ParquetRows} is the entrance. */
package org.w3id.dyad.source.format.parquet;
