package org.w3id.dyad.source.format.parquet;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.w3id.dyad.source.format.file.Input;
import org.w3id.dyad.source.format.file.OnDisk;
import org.w3id.dyad.source.format.row.Header;
import org.w3id.dyad.source.format.row.Rows;
import org.w3id.dyad.source.format.row.UnusableValueException;

/**
 * The records of a Parquet file, read by DuckDB. Numbers are read as numbers, a time at midnight as
 * a day. Values of lists and structures are refused.
 */
public final class ParquetRows extends Rows {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern MIDNIGHT = Pattern.compile(" 00:00:00(\\.0)?$");

  private final Input input;
  private final OnDisk file;
  private final Connection connection;
  private final ResultSet rows;
  private final Header header;
  private final List<String> types = new ArrayList<>();
  private long row;

  private ParquetRows(Input input, OnDisk file, Connection connection) throws SQLException {
    this.input = input;
    this.file = file;
    this.connection = connection;
    Statement statement = connection.createStatement();
    statement.execute("SET memory_limit = '512MB'");
    statement.execute("SET threads = 1");
    this.rows =
        statement.executeQuery(
            "SELECT * FROM read_parquet('" + file.path().toString().replace("'", "''") + "')");
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnName(i));
      types.add(rows.getMetaData().getColumnTypeName(i));
    }
    this.header = new Header(names);
  }

  /** Whether a file is Parquet, by its first bytes. */
  public static boolean is(Input input) throws IOException {
    return Arrays.equals(input.first(MAGIC.length), MAGIC);
  }

  /**
   * Opens a file; the caller closes it.
   *
   * @throws org.w3id.dyad.source.api.MalformedFileException if DuckDB cannot read it
   */
  public static ParquetRows open(Input input) throws IOException {
    OnDisk file = OnDisk.of(input, MAGIC);
    try {
      return open(input, file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static ParquetRows open(Input input, OnDisk file) throws IOException {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      try {
        return new ParquetRows(input, file, connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException | IllegalArgumentException e) {
      throw unreadable(input, 0, e);
    }
  }

  /** What DuckDB says of a temporary file, it says of the input. */
  private static IOException unreadable(Input input, long row, Exception e) {
    String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    return input.malformed(row, "cannot be read as Parquet: " + reason + "; fetch it again");
  }

  @Override
  public boolean next() throws IOException {
    try {
      row++;
      return rows.next();
    } catch (SQLException e) {
      throw unreadable(input, row, e);
    }
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public String get(String column) {
    int index = header.index(column);
    if (index < 0) {
      return "";
    }
    try {
      String value = rows.getString(index + 1);
      return value == null ? "" : text(column, types.get(index), value.strip());
    } catch (SQLException e) {
      throw new UnusableValueException(column, "", "cannot be read: " + e.getMessage());
    }
  }

  /** A number as such has no superfluous digits: programs of statistics write years as 2019.0. */
  private static String text(String column, String type, String value) {
    if (type.endsWith("]") || type.startsWith("STRUCT") || type.startsWith("MAP")) {
      throw new UnusableValueException(column, value, "is a list or a structure, not one value");
    }
    if (type.equals("TIMESTAMP")) {
      return MIDNIGHT.matcher(value).replaceFirst("");
    }
    if (type.matches("DOUBLE|FLOAT|DECIMAL.*") && value.matches("[-+0-9.eE]+")) {
      BigDecimal number = new BigDecimal(value);
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value;
  }

  /** All but texts are numbers, dates and the like as such. */
  @Override
  public boolean isNumber(String column) {
    int index = header.index(column);
    return index >= 0 && !types.get(index).equals("VARCHAR");
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
    try (file;
        connection) {
      row = 0;
    } catch (SQLException e) {
      throw unreadable(input, 0, e);
    }
  }
}
