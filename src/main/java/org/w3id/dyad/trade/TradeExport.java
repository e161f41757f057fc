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
import org.w3id.dyad.trade.rows.ParquetFiles;
import org.w3id.dyad.trade.rows.RowColumn;
import org.w3id.dyad.trade.rows.RowTable;
import org.w3id.dyad.trade.rows.TableForm;

/**
 * Writes a release's trade flows and other rows as tables of Parquet files, a folder {@code
 * graph=<source>} for each source as Hive's layout has it, and beside them the SQL by which Trino
 * reads them.
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
      StringBuilder text = new StringBuilder(statements(columns(sql, "flows"), place));
      for (String source : store.sources()) {
        Path part = Files.createDirectories(folder.resolve(TABLE).resolve("graph=" + source));
        sql.execute(
            "COPY (SELECT * EXCLUDE (graph) FROM flows WHERE graph = %s ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
                .formatted(
                    ParquetFiles.quote(source),
                    Parquet.ORDER.replace(", graph", ""),
                    ParquetFiles.quote(part.resolve("flows.parquet"))));
      }
      for (RowTable table : RowTable.in(trade)) {
        write(table, sql, folder);
        text.append('\n').append(statements(table.form(), sql, place));
      }
      Files.createDirectories(folder);
      Files.writeString(folder.resolve(STATEMENTS), text);
      try (ResultSet count = sql.executeQuery("SELECT count(*) FROM flows")) {
        count.next();
        return count.getLong(1);
      }
    } catch (SQLException e) {
      throw new IOException("the trade flows cannot be written to " + folder + ": " + e, e);
    }
  }

  private static void write(RowTable table, Statement sql, Path folder)
      throws IOException, SQLException {
    TableForm form = table.form();
    for (String source : table.stored().sources()) {
      Path part = Files.createDirectories(folder.resolve(kept(form)).resolve("graph=" + source));
      String rows =
          "SELECT \"%s\" FROM %s WHERE graph = %s"
              .formatted(
                  String.join("\", \"", form.columns().stream().map(RowColumn::name).toList()),
                  form.name(),
                  ParquetFiles.quote(source));
      sql.execute(form.copy(rows, part.resolve("rows.parquet")));
    }
  }

  /** The name of the table whose view has what follows, too. */
  private static String kept(TableForm form) {
    return form.name() + "_row";
  }

  private static String statements(TableForm form, Statement sql, String place)
      throws SQLException {
    List<String> columns =
        columns(sql, form.name()).stream()
            .filter(column -> form.derived().keySet().stream().noneMatch(name(column)::equals))
            .toList();
    return table(kept(form), form.name(), columns, place)
        + "CREATE VIEW %s AS\n%s;\n".formatted(form.name(), form.select(kept(form)));
  }

  private static String name(String column) {
    return column.substring(1, column.indexOf('"', 1));
  }

  /** The columns with Trino's types, that of the partition last. */
  private static List<String> columns(Statement sql, String view) throws SQLException {
    List<String> columns = new ArrayList<>();
    try (ResultSet rows = sql.executeQuery("DESCRIBE " + view)) {
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
    return "-- For Trino, in the catalog (of the Hive connector) and schema that the URL of --trade-store names.\n"
        + table(TABLE, "trade", columns, place)
        + """
        CREATE VIEW trade AS
        %s;
        """
            .formatted(Parquet.trade(TABLE).stripIndent());
  }

  private static String table(String name, String view, List<String> columns, String place) {
    StringJoiner list = new StringJoiner(",\n  ");
    columns.forEach(list::add);
    return """
        -- To make them anew: DROP VIEW %4$s; DROP TABLE %1$s; which leaves the files as they are.
        CREATE TABLE %1$s (
          %2$s
        ) WITH (
          external_location = '%3$s',
          format = 'PARQUET',
          partitioned_by = ARRAY['graph']
        );

        CALL system.sync_partition_metadata(schema_name => CURRENT_SCHEMA, table_name => '%1$s', mode => 'ADD');

        """
        .formatted(
            name,
            list,
            (place.endsWith("/") ? place : place + "/").replace("'", "''") + name,
            view);
  }
}
