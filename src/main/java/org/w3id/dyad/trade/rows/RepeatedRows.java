package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes rows out of the files of a release whose key another file has too: a key is one row. The
 * files count in the order of their names.
 */
public final class RepeatedRows {

  /** Takes a row that says something else than the one that stays, or says it in another graph. */
  @FunctionalInterface
  public interface Removed {
    /**
     * Takes one.
     *
     * @param source the source, which names its graph
     * @param row a value or null for each column of the table
     */
    void accept(TableForm form, String source, List<Object> row);
  }

  private final RowTable table;
  private final Statement sql;
  private final Removed removed;
  private final String key;

  private RepeatedRows(RowTable table, Statement sql, Removed removed) {
    this.table = table;
    this.sql = sql;
    this.removed = removed;
    this.key = quoted(table.form().identity());
  }

  /**
   * Takes them out.
   *
   * @param folder the folder of all tables
   */
  public static void remove(Path folder, Removed removed) throws IOException {
    for (RowTable table : RowTable.in(folder)) {
      if (table.files().size() > 1) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
            Statement sql = connection.createStatement()) {
          new RepeatedRows(table, sql, removed).remove();
        } catch (SQLException e) {
          throw new IOException("the rows in " + folder + " cannot be compared: " + e, e);
        }
      }
    }
  }

  private void remove() throws SQLException, IOException {
    for (int i = 1; i < table.files().size(); i++) {
      remove(read(table.files().subList(0, i)), table.files().get(i));
    }
  }

  private void remove(String earlier, Path file) throws SQLException, IOException {
    String own = read(List.of(file));
    sql.execute(
        "CREATE OR REPLACE TEMP TABLE again AS SELECT * FROM %2$s WHERE (%1$s) IN (SELECT %1$s FROM %3$s)"
            .formatted(key, own, earlier));
    String columns = quoted(table.form().stored());
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT %1$s FROM again EXCEPT SELECT %1$s FROM %2$s ORDER BY %3$s"
                .formatted(columns, earlier, key))) {
      while (rows.next()) {
        removed.accept(table.form(), ParquetFiles.source(file), values(rows));
      }
    }
    if (areSome("FROM again")) {
      Path shorter = file.resolveSibling(".settled" + ParquetFiles.SUFFIX);
      String rest = "FROM %2$s WHERE (%1$s) NOT IN (SELECT %1$s FROM again)".formatted(key, own);
      if (areSome(rest)) {
        sql.execute(table.form().copy("SELECT " + columns + " " + rest, shorter));
        Files.move(shorter, file, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.delete(file);
      }
    }
  }

  private boolean areSome(String from) throws SQLException {
    try (ResultSet count = sql.executeQuery("SELECT count(*) " + from)) {
      count.next();
      return count.getLong(1) > 0;
    }
  }

  private List<Object> values(ResultSet row) throws SQLException {
    Object[] values = new Object[table.form().columns().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.getObject(i + 2);
    }
    return Arrays.asList(values);
  }

  /** A file that was deleted has nothing. */
  private static String read(List<Path> files) {
    return files.stream()
        .filter(Files::exists)
        .map(ParquetFiles::quote)
        .collect(Collectors.joining(", ", "read_parquet([", "], union_by_name = true)"));
  }

  private static String quoted(List<String> columns) {
    return columns.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }
}
