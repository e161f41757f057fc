package org.w3id.dyad.trade.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which keys the columns of a file of rows have that have few, in a file beside it: what asks for
 * another indicator or data set need not ask the table.
 */
final class KnownValues {
  private static final String SUFFIX = ".known";
  private static final int FEW = 100;

  private KnownValues() {}

  /** The file beside a file of rows. */
  static Path beside(Path file) {
    String name = file.getFileName().toString();
    return file.resolveSibling(
        name.substring(0, name.length() - ParquetFiles.SUFFIX.length()) + SUFFIX);
  }

  /** Writes those of a table; a line is a column and a key. */
  static void write(Statement sql, TableForm form, String table, Path file)
      throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    for (RowColumn column : form.columns()) {
      if (column.type() == RowColumn.Type.TEXT && column.isRequired()) {
        Set<String> keys = keys(sql, column.name(), table);
        if (keys.size() <= FEW && keys.stream().allMatch(Keys::isKey)) {
          keys.forEach(key -> lines.add(column.name() + " " + key));
        }
      }
    }
    Files.write(file, lines);
  }

  private static Set<String> keys(Statement sql, String column, String table) throws SQLException {
    Set<String> keys = new TreeSet<>();
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT DISTINCT \"%s\" FROM %s LIMIT %d".formatted(column, table, FEW + 1))) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }

  /** Those of several files together: of the columns that have few in each. */
  static Map<String, Set<String>> together(List<Path> files) throws IOException {
    Map<String, Set<String>> all = null;
    for (Path file : files) {
      Map<String, Set<String>> own = read(beside(file));
      if (all == null) {
        all = own;
      } else {
        all.keySet().retainAll(own.keySet());
        all.forEach((column, keys) -> keys.addAll(own.get(column)));
      }
    }
    return all == null ? Map.of() : Map.copyOf(all);
  }

  private static Map<String, Set<String>> read(Path file) throws IOException {
    Map<String, Set<String>> read = new HashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        int space = line.indexOf(' ');
        read.computeIfAbsent(line.substring(0, space), key -> new TreeSet<>())
            .add(line.substring(space + 1));
      }
    }
    return read;
  }
}
