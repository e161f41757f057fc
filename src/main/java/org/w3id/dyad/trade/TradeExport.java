package org.w3id.dyad.trade;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Writes a release's trade flows as a table of Parquet files, a folder {@code graph=<source>} for
 * each source as Hive's layout has it, and beside them the SQL by which Trino reads them.
 */
public final class TradeExport {

  /** The file with the statements for Trino. */
  public static final String STATEMENTS = "trino.sql";

  private static final String TABLE = "trade_flow";

  private TradeExport() {}

  /**
   * Writes the flows.
   *
   * @param trade the trade folder of a release
   * @param folder where they go; it must not be there yet
   * @param location where Trino finds the folder, as a URI; null for where it is written
   * @return how many flows there are
   */
  public static long write(Path trade, Path folder, String location) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString(), null, "name a folder of its own");
    }
    String place = location == null ? folder.toAbsolutePath().toUri().toString() : location;
    try (DuckDbStore store = DuckDbStore.open(trade);
        Connection connection = store.connection();
        Statement sql = connection.createStatement()) {
      List<String> columns = columns(sql);
      for (String source : store.sources()) {
        Path part = Files.createDirectories(folder.resolve(TABLE).resolve("graph=" + source));
        sql.execute(
            "COPY (SELECT * EXCLUDE (graph) FROM flows WHERE graph = %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                .formatted(
                    Parquet.quote(source),
                    Parquet.ORDER.replace(", graph", ""),
                    Parquet.quote(part.resolve("flows.parquet"))));
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(STATEMENTS), statements(columns, place));
      try (ResultSet count = sql.executeQuery("SELECT count(*) FROM flows")) {
        count.next();
        return count.getLong(1);
      }
    } catch (SQLException e) {
      throw new IOException("the trade flows cannot be written to " + folder + ": " + e, e);
    }
  }

  /** The columns with Trino's types, that of the partition last. */
  private static List<String> columns(Statement sql) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery("DESCRIBE flows")) {
      while (rows.next()) {
        String name = rows.getString("column_name");
        if (!name.equals("graph")) {
          columns.add("\"" + name + "\" " + rows.getString("column_type").toLowerCase(Locale.ROOT));
        }
      }
    }
    columns.add("\"graph\" varchar");
    return columns;
  }

  private static String statements(List<String> columns, String place) {
    StringJoiner list = new StringJoiner(",\n  ");
    columns.forEach(list::add);
    return """
        -- For Trino, in the catalog (of the Hive connector) and schema that the URL of --trade-store names.
        -- To make them anew: DROP VIEW trade; DROP TABLE %1$s; which leaves the files as they are.
        CREATE TABLE %1$s (
          %2$s
        ) WITH (
          external_location = '%3$s',
          format = 'PARQUET',
          partitioned_by = ARRAY['graph']
        );

        CALL system.sync_partition_metadata(schema_name => CURRENT_SCHEMA, table_name => '%1$s', mode => 'ADD');

        CREATE VIEW trade AS
        %4$s;
        """
        .formatted(
            TABLE,
            list,
            (place.endsWith("/") ? place : place + "/").replace("'", "''") + TABLE,
            Parquet.trade(TABLE).stripIndent());
  }
}
