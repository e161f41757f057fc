package org.w3id.dyad.trade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.w3id.dyad.trade.rows.StoredTable;
import org.w3id.dyad.trade.rows.TableForm;

/** Where the tables of rows are kept and asked by SQL. */
public interface TradeStore extends AutoCloseable {

  /** The table of trade flows, which {@link CubeWriter} writes. */
  TableForm FLOWS =
      new TableForm(
          "trade",
          List.of(),
          List.of(),
          List.of(),
          Parquet.NULLABLE,
          Set.of("year"),
          Parquet.KNOWN,
          Parquet.SUM_COLUMNS,
          Map.of());

  /** All tables that a release can have. */
  List<TableForm> TABLES = Stream.concat(Stream.of(FLOWS), TableForm.OF_ROWS.stream()).toList();

  /** A connection for one query; closing it gives it back. */
  Connection connection() throws SQLException;

  /** The sources that have trade flows: their names, as in the column {@code graph}. */
  Set<String> sources();

  /** The tables that have rows. */
  default List<StoredTable> tables() {
    return sources().isEmpty()
        ? List.of()
        : List.of(new StoredTable(TradeStore.FLOWS, sources(), hasSums()));
  }

  /** How many characters a statement can have. */
  default int longestStatement() {
    return Integer.MAX_VALUE;
  }

  /** Whether a query failed because it needed more memory, or disk, than the store may take. */
  boolean lacksMemory(SQLException failure);

  /** Whether a query failed because a machine of the store is gone, and may succeed later. */
  default boolean isTemporary(SQLException failure) {
    return false;
  }

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
