package org.w3id.dyad.trade;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Where the table {@code trade} of the mapping is kept and asked by SQL. */
public interface TradeStore extends AutoCloseable {

  /** A connection for one query; closing it gives it back. */
  Connection connection() throws SQLException;

  /** The sources that have flows: their names, as in the column {@code graph}. */
  Set<String> sources();

  /** The columns of the table that can be null. */
  default Set<String> nullableColumns() {
    return Parquet.NULLABLE;
  }

  /** For columns that have few and always the same values: these. */
  default Map<String, Set<String>> knownValues() {
    return Parquet.KNOWN;
  }

  @Override
  void close();
}
