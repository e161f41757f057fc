package org.w3id.dyad.trade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;

/** Where the table {@code trade} of the mapping is kept and asked by SQL. */
public interface TradeStore extends AutoCloseable {

  /** For columns that have few and always the same values: these. */
  Map<String, Set<String>> KNOWN_VALUES = Parquet.KNOWN;

  /** The columns of the table {@code sums} that have the same in all flows of a sum. */
  Set<String> SUM_COLUMNS = Parquet.SUM_COLUMNS;

  /** A connection for one query; closing it gives it back. */
  Connection connection() throws SQLException;

  /** The sources that have flows: their names, as in the column {@code graph}. */
  Set<String> sources();

  /** The columns of the table that can be null. */
  default Set<String> nullableColumns() {
    return Parquet.NULLABLE;
  }

  /** How many characters a statement can have. */
  default int longestStatement() {
    return Integer.MAX_VALUE;
  }

  /** For columns that have few and always the same values: these. */
  default Map<String, Set<String>> knownValues() {
    return KNOWN_VALUES;
  }

  /** Whether a query failed because it needed more memory, or disk, than the store may take. */
  boolean lacksMemory(SQLException failure);

  /**
   * Whether there is a table {@code sums} too: {@code trade} summed over all that tells flows of a
   * pair, year, side and data set apart (product, quantity, record), with the number of {@code
   * flows}.
   */
  default boolean hasSums() {
    return false;
  }

  /**
   * The same table with few of its rows: each data set, class, exporter, importer, product and so
   * on once, the least and the greatest numbers, and each that trades with itself. The caller
   * closes it.
   *
   * @throws IOException if the rows cannot be read
   */
  TradeStore sample() throws IOException;

  @Override
  void close();
}
