package org.w3id.dyad.source.input;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The records of a Parquet file, read by DuckDB. Columns of lists or structures are refused. */
public final class ParquetRows extends Rows {
  private final Input input;
  private final Connection connection;
  private final Statement statement;
  private final ResultSet rows;
  private final Header header;
  private long row;

  private ParquetRows(Input input, Connection connection) throws SQLException {
    this.input = input;
    this.connection = connection;
    this.statement = connection.createStatement();
    statement.execute("SET memory_limit = '512MB'");
    statement.execute("SET threads = 1");
    this.rows =
        statement.executeQuery(
            "SELECT * FROM read_parquet('" + input.path().toString().replace("'", "''") + "')");
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnName(i));
    }
    this.header = new Header(names);
  }

  /** Whether a file is Parquet, by its name. */
  public static boolean is(Input input) {
    return input.fileName().toLowerCase(Locale.ROOT).endsWith(".parquet");
  }

  /** Opens a file; whoever opens closes. */
  public static ParquetRows open(Input input) throws IOException {
    if (input.isEntry()) {
      throw input.malformed(0, "is Parquet in an archive: unpack it first");
    }
    try {
      return new ParquetRows(input, DriverManager.getConnection("jdbc:duckdb:"));
    } catch (SQLException | IllegalArgumentException e) {
      throw input.malformed(0, "cannot be read as Parquet: " + e.getMessage());
    }
  }

  @Override
  public boolean next() throws IOException {
    try {
      row++;
      return rows.next();
    } catch (SQLException e) {
      throw input.malformed(row, "cannot be read as Parquet: " + e.getMessage());
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public Optional<String> misfit() {
    return Optional.empty();
  }

  @Override
  public Optional<String> assumption() {
    return Optional.empty();
  }

  @Override
  public String get(String column) {
    int index = header.index(column);
    try {
      String value = index < 0 ? null : rows.getString(index + 1);
      return value == null ? "" : value.strip();
    } catch (SQLException e) {
      throw new UnusableValueException(column, "", "cannot be read: " + e.getMessage());
    }
  }

  /** All but texts are numbers, dates and the like as such. */
  @Override
  boolean isNumber(String column) {
    int index = header.index(column);
    try {
      return index >= 0 && !rows.getMetaData().getColumnTypeName(index + 1).equals("VARCHAR");
    } catch (SQLException e) {
      throw new UnusableValueException(column, "", "cannot be read: " + e.getMessage());
    }
  }

  @Override
  public boolean has(String column) {
    return header.has(column);
  }

  @Override
  public long line() {
    return row;
  }

  @Override
  public String file() {
    return input.name();
  }

  @Override
  public void close() throws IOException {
    try (connection;
        statement;
        rows) {
      row = 0;
    } catch (SQLException e) {
      throw input.malformed(0, "cannot be closed: " + e.getMessage());
    }
  }
}
