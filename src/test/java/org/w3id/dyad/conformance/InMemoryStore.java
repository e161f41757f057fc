package org.w3id.dyad.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.rows.StoredTable;

/** The flows of a folder as tables in memory, so that small worlds are asked thousands of times. */
final class InMemoryStore implements TradeStore {
  private final DuckDbStore files;

  private InMemoryStore(DuckDbStore files) {
    this.files = files;
  }

  /**
   * Reads the files of a folder.
   *
   * @throws IOException if one cannot be read
   */
  static InMemoryStore open(Path folder) throws IOException {
    DuckDbStore files = DuckDbStore.open(folder);
    try (Connection connection = files.connection();
        Statement sql = connection.createStatement()) {
      keep(sql, "trade");
      for (StoredTable table : files.tables()) {
        if (!table.form().equals(TradeStore.FLOWS)) {
          keep(sql, table.form().name());
        }
      }
      if (files.hasSums()) {
        keep(sql, "sums");
      }
      return new InMemoryStore(files);
    } catch (SQLException e) {
      files.close();
      throw new IOException("the flows in " + folder + " cannot be read", e);
    }
  }

  private static void keep(Statement sql, String view) throws SQLException {
    sql.execute("CREATE TABLE kept_%1$s AS FROM %1$s".formatted(view));
    sql.execute("CREATE OR REPLACE VIEW %1$s AS FROM kept_%1$s".formatted(view));
  }

  @Override
  public Connection connection() throws SQLException {
    return files.connection();
  }

  @Override
  public Set<String> sources() {
    return files.sources();
  }

  @Override
  public List<StoredTable> tables() {
    return files.tables();
  }

  @Override
  public boolean lacksMemory(SQLException failure) {
    return files.lacksMemory(failure);
  }

  @Override
  public boolean hasSums() {
    return files.hasSums();
  }

  @Override
  public TradeStore sample() {
    return files.sample();
  }

  @Override
  public void close() {
    files.close();
  }
}
