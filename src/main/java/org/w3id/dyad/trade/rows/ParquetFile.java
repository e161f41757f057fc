package org.w3id.dyad.trade.rows;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a file's statistics tell of its columns. A column that holds the same in all rows, such as
 * the data set, need not be read: files that cannot match are left out before they are opened, and
 * nothing is compared in the others. And amounts of several files can be summed together as numbers
 * of 64 bits, if they all fit.
 *
 * @param file the file
 * @param constants the columns of text that hold one value in all rows, and it; null if they hold
 *     nothing
 * @param amounts the columns of decimals, and what they hold
 */
public record ParquetFile(Path file, Map<String, String> constants, Map<String, Amounts> amounts) {

  /** Statistics of longer text may be cut. */
  private static final int EXACT = 50;

  /** The digits of a decimal of 64 bits. */
  private static final int DIGITS = 18;

  private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),(\\d+)\\)");

  /**
   * The decimals of a column.
   *
   * @param digits digits before the point, at most
   * @param scale digits after the point
   */
  public record Amounts(int digits, int scale) {
    Amounts with(Amounts other) {
      return new Amounts(Math.max(digits, other.digits), Math.max(scale, other.scale));
    }
  }

  /**
   * Reads a file's statistics, not its rows.
   *
   * @param decimals the columns of decimals
   */
  static ParquetFile read(Statement sql, Path file, List<String> decimals) throws SQLException {
    Map<String, Integer> scales = scales(sql, file, decimals);
    Map<String, String> constants = new HashMap<>();
    Map<String, Amounts> amounts = new HashMap<>();
    try (ResultSet rows = sql.executeQuery(statistics(file))) {
      while (rows.next()) {
        String column = rows.getString("column");
        String least = rows.getString("least");
        if (scales.containsKey(column)) {
          amounts.put(column, new Amounts(rows.getInt("digits"), scales.get(column)));
        } else if (rows.getBoolean("empty")) {
          constants.put(column, null);
        } else if (rows.getBoolean("same") && least.length() <= EXACT) {
          constants.put(column, least);
        }
      }
    }
    return new ParquetFile(file, constants, amounts);
  }

  /** A column without statistics is neither empty nor the same. */
  private static String statistics(Path file) {
    return """
        SELECT path_in_schema AS "column", min(stats_min_value) AS least,
          any_value(type) = 'BYTE_ARRAY' AND sum(stats_null_count) = sum(num_values) AS empty,
          any_value(type) = 'BYTE_ARRAY' AND sum(stats_null_count) = 0
            AND count(stats_min_value) = count(*) AND count(stats_max_value) = count(*)
            AND min(stats_min_value) = max(stats_max_value) AS same,
          CASE WHEN count(*) = count(*) FILTER (
              WHERE stats_min_value IS NOT NULL OR stats_null_count = num_values)
            THEN coalesce(max(greatest(
              length(ltrim(split_part(stats_min_value, '.', 1), '-')),
              length(ltrim(split_part(stats_max_value, '.', 1), '-')))), 1)
            ELSE 99 END AS digits
        FROM parquet_metadata(%s) GROUP BY path_in_schema
        """
        .formatted(ParquetFiles.quote(file));
  }

  private static Map<String, Integer> scales(Statement sql, Path file, List<String> decimals)
      throws SQLException {
    Map<String, Integer> scales = new HashMap<>();
    if (decimals.isEmpty()) {
      return scales;
    }
    try (ResultSet rows =
        sql.executeQuery(
            "DESCRIBE SELECT \"%s\" FROM read_parquet(%s)"
                .formatted(String.join("\", \"", decimals), ParquetFiles.quote(file)))) {
      while (rows.next()) {
        Matcher type = DECIMAL.matcher(rows.getString("column_type"));
        if (type.matches()) {
          scales.put(rows.getString("column_name"), Integer.valueOf(type.group(2)));
        }
      }
    }
    return scales;
  }

  /** What each file has, with decimals of one type in all files. */
  public static List<String> selects(
      Statement sql, List<Path> files, List<String> columns, List<String> decimals)
      throws SQLException {
    List<ParquetFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(read(sql, file, decimals));
    }
    Map<String, Amounts> common = together(read);
    return read.stream().map(file -> file.select(columns, common)).toList();
  }

  /** What the columns of decimals of several files hold together. */
  private static Map<String, Amounts> together(List<ParquetFile> files) {
    Map<String, Amounts> all = new HashMap<>();
    files.forEach(file -> file.amounts.forEach((name, own) -> all.merge(name, own, Amounts::with)));
    return all;
  }

  /** The rows of the file, with decimals of one type in all files. */
  private String select(List<String> columns, Map<String, Amounts> common) {
    return columns.stream()
        .map(column -> expression(column, common) + " AS \"" + column + '"')
        .collect(
            Collectors.joining(
                ", ", "SELECT ", " FROM read_parquet(" + ParquetFiles.quote(file) + ")"));
  }

  private String expression(String column, Map<String, Amounts> common) {
    if (constants.containsKey(column)) {
      String value = constants.get(column);
      return value == null ? "CAST(NULL AS VARCHAR)" : ParquetFiles.quote(value);
    }
    Amounts amounts = common.get(column);
    boolean fits = amounts != null && amounts.digits + amounts.scale <= DIGITS;
    return fits
        ? "CAST(\"" + column + "\" AS DECIMAL(" + DIGITS + ", " + amounts.scale + "))"
        : '"' + column + '"';
  }
}
