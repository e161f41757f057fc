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
import org.w3id.dyad.graph.Release;

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
   * @param release the release
   * @param folder where they go; it must not be there yet
   * @return how many flows there are
   */
  public static long write(Release release, Path folder) throws IOException {
    if (Files.exists(folder)) {
      throw new FileAlreadyExistsException(folder.toString(), null, "name a folder of its own");
    }
    try (DuckDbStore store = DuckDbStore.open(release.trade());
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
      Files.writeString(folder.resolve(STATEMENTS), statements(columns, folder));
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

  private static String statements(List<String> columns, Path folder) {
    StringJoiner list = new StringJoiner(",\n  ");
    columns.forEach(list::add);
    return """
        -- For Trino with a catalog of the Hive connector, in the catalog and schema that the URL of
        -- --trade-store names. Put the folder %1$s where Trino reads files and name that place here.
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
            folder.toAbsolutePath().resolve(TABLE).toUri(),
            Parquet.trade(TABLE).stripIndent());
  }
}
