package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Writes the rows of one source into one Parquet file of a table, {@code <table>/<source>.parquet},
 * in the table's order. Rows are staged on disk, so memory does not grow with their number. The
 * file appears under its name only when it is complete.
 *
 * <p>The same row twice is one row. Rows of one key that differ are none: {@link #finish} gives
 * them back.
 */
public final class RowWriter implements AutoCloseable {
  private static final String MEMORY = "1000MB";

  private final TableForm form;
  private final String source;
  private final Path file;
  private final Path staging;
  private final Map<String, DecimalWidth> widths = new HashMap<>();
  private final DuckDBConnection connection;
  private final DuckDBAppender rows;

  /**
   * Begins.
   *
   * @param folder the folder of all tables, which is made if it is not there
   * @param form the table
   * @param source the source, which names the graph and the file
   */
  public RowWriter(Path folder, TableForm form, String source) throws IOException {
    this.form = form;
    this.source = Keys.require("source", source);
    Path own = Files.createDirectories(folder.resolve(form.name()));
    this.file = own.resolve(source + ParquetFiles.SUFFIX);
    this.staging = Files.createTempDirectory(own, "." + source + "-");
    form.decimals().forEach(name -> widths.put(name, new DecimalWidth()));
    try {
      connection =
          (DuckDBConnection)
              DriverManager.getConnection("jdbc:duckdb:" + staging.resolve("stage.duckdb"));
      try (Statement sql = connection.createStatement()) {
        sql.execute("SET temp_directory = " + ParquetFiles.quote(staging.resolve("spill")));
        sql.execute("SET memory_limit = '" + MEMORY + "'");
        sql.execute(
            form.columns().stream()
                .map(column -> quoted(column.name()) + " " + column.type().staged())
                .collect(Collectors.joining(", ", "CREATE TABLE staged (", ")")));
      }
      rows = connection.createAppender("main", "staged");
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Whether rows can name a source: by a key, as parts of IRIs are. */
  public static boolean canName(String source) {
    return Keys.isKey(source);
  }

  /**
   * Whether a column can hold a value: a decimal may have too many digits, a whole number too.
   *
   * @param value a text, an {@link Integer} or a {@link BigDecimal}, as the column has them
   */
  public static boolean holds(RowColumn column, Object value) {
    return switch (column.type()) {
      case TEXT -> value instanceof String text && text.indexOf('\0') < 0;
      case INTEGER -> value instanceof Integer;
      case DECIMAL -> value instanceof BigDecimal number && DecimalWidth.fitsBesideOthers(number);
    };
  }

  /**
   * Takes a row.
   *
   * @param values one for each column of the table, each of which {@link #holds}; null for none
   */
  public void add(List<?> values) throws IOException {
    try {
      rows.beginRow();
      for (int i = 0; i < values.size(); i++) {
        append(form.columns().get(i), values.get(i));
      }
      rows.endRow();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void append(RowColumn column, Object value) throws SQLException {
    if (value == null) {
      rows.appendNull();
    } else if (value instanceof Integer whole) {
      rows.append(whole.intValue());
    } else if (value instanceof BigDecimal number) {
      widths.get(column.name()).note(number);
      rows.append(number.toPlainString());
    } else {
      rows.append(value.toString());
    }
  }

  /**
   * Sorts and writes the file, in the place of an earlier one of the same source.
   *
   * @param contested takes the rows of which another one with the same key says something else;
   *     they are not in the file
   */
  public void finish(Consumer<List<Object>> contested) throws IOException {
    try (Statement sql = connection.createStatement()) {
      rows.close();
      String from = settle(sql, contested) ? "settled" : "staged";
      Path written = staging.resolve("sorted" + ParquetFiles.SUFFIX);
      sql.execute(form.copy("SELECT " + columns() + " FROM " + from, written));
      KnownValues.write(sql, form, from, KnownValues.beside(file));
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Makes the table {@code settled} if a key stands twice. */
  private boolean settle(Statement sql, Consumer<List<Object>> contested) throws SQLException {
    String key = quoted(form.identity());
    sql.execute(
        "CREATE TABLE repeated AS SELECT %1$s FROM staged GROUP BY %1$s HAVING count(*) > 1"
            .formatted(key));
    try (ResultSet some = sql.executeQuery("SELECT count(*) FROM repeated")) {
      some.next();
      if (some.getLong(1) == 0) {
        return false;
      }
    }
    sql.execute(
        "CREATE TABLE several AS SELECT DISTINCT * FROM staged WHERE (%s) IN (FROM repeated)"
            .formatted(key));
    sql.execute(
        "CREATE TABLE contested AS SELECT * FROM several WHERE (%1$s) IN (SELECT %1$s FROM several GROUP BY %1$s HAVING count(*) > 1)"
            .formatted(key));
    sql.execute(
        "CREATE TABLE settled AS SELECT * FROM staged WHERE (%1$s) NOT IN (FROM repeated) UNION ALL SELECT * FROM several WHERE (%1$s) NOT IN (SELECT %1$s FROM contested)"
            .formatted(key));
    try (ResultSet row = sql.executeQuery("SELECT * FROM contested ORDER BY " + quoted(names()))) {
      while (row.next()) {
        contested.accept(values(row));
      }
    }
    return true;
  }

  private List<Object> values(ResultSet row) throws SQLException {
    Object[] values = new Object[form.columns().size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row.getObject(i + 1);
      boolean isNumber = value != null && form.columns().get(i).isDecimal();
      values[i] = isNumber ? new BigDecimal(value.toString()) : value;
    }
    return Arrays.asList(values);
  }

  private List<String> names() {
    return form.columns().stream().map(RowColumn::name).toList();
  }

  private String columns() {
    return form.columns().stream()
        .map(
            column ->
                column.isDecimal()
                    ? "CAST(%1$s AS %2$s) AS %1$s"
                        .formatted(quoted(column.name()), widths.get(column.name()).type())
                    : quoted(column.name()))
        .collect(Collectors.joining(", ", ParquetFiles.quote(source) + " AS graph, ", ""));
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(RowWriter::quoted).collect(Collectors.joining(", "));
  }

  private static String quoted(String column) {
    return '"' + column + '"';
  }

  private IOException failure(SQLException e) {
    return new IOException("The rows of " + source + " could not be written: " + e, e);
  }

  /** Ends without a file, unless {@link #finish} has written it. */
  @Override
  public void close() throws IOException {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    } finally {
      PathUtils.deleteDirectory(staging);
    }
  }
}
