package org.w3id.dyad.trade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** The Parquet files of a release, asked by DuckDB within this process. */
public final class DuckDbStore implements TradeStore {

  private final DuckDBConnection database;
  private final Set<String> sources = new TreeSet<>();

  private DuckDbStore(DuckDBConnection database) {
    this.database = database;
  }

  /**
   * Opens the files of a folder; without any the table is empty.
   *
   * @param folder the release's trade folder
   * @throws IOException if a file cannot be read
   */
  public static DuckDbStore open(Path folder) throws IOException {
    Properties settings = new Properties();
    // Rows are fetched while the query runs, so that large answers do not fill the memory.
    settings.setProperty("jdbc_stream_results", "true");
    try {
      DuckDBConnection database =
          (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
      DuckDbStore store = new DuckDbStore(database);
      try {
        store.prepare(files(folder));
      } catch (SQLException e) {
        store.close();
        throw e;
      }
      return store;
    } catch (SQLException e) {
      throw new IOException("The trade files in " + folder + " cannot be read: " + e, e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(Parquet.SUFFIX))
          .sorted()
          .toList();
    }
  }

  private void prepare(List<Path> files) throws SQLException {
    try (Statement sql = database.createStatement()) {
      sql.execute("SET autoinstall_known_extensions = false");
      sql.execute("SET autoload_known_extensions = false");
      sql.execute("SET parquet_metadata_cache = true");
      sql.execute("SET enable_progress_bar = false");
      List<String> parts = parts(sql, files);
      sql.execute("CREATE VIEW flows AS " + String.join(" UNION ALL ", parts));
      sql.execute(
          "CREATE VIEW trade AS "
              + parts.stream()
                  .map(part -> Parquet.trade("(" + part + ")"))
                  .collect(Collectors.joining(" UNION ALL ")));
      sql.execute("SET lock_configuration = true");
    }
    for (Path file : files) {
      String name = file.getFileName().toString();
      sources.add(name.substring(0, name.length() - Parquet.SUFFIX.length()));
    }
  }

  /** What each file has; without any file, no rows. */
  private static List<String> parts(Statement sql, List<Path> files) throws SQLException {
    if (files.isEmpty()) {
      return List.of("SELECT " + emptyColumns() + " WHERE FALSE");
    }
    List<ParquetFile> read = new ArrayList<>();
    for (Path file : files) {
      read.add(ParquetFile.read(sql, file));
    }
    Map<String, ParquetFile.Amounts> common = ParquetFile.together(read);
    return read.stream().map(file -> file.select(common)).toList();
  }

  private static String emptyColumns() {
    return String.join(
        ", ",
        Parquet.COLUMNS.stream()
            .map(
                column ->
                    switch (column) {
                      case "year" -> "0 AS \"year\"";
                      case "value", "quantity" -> "0.0 AS " + column;
                      case "line" -> "CAST(0 AS BIGINT) AS line";
                      default -> "'' AS \"" + column + "\"";
                    })
            .toList());
  }

  @Override
  public Connection connection() throws SQLException {
    return database.duplicate();
  }

  @Override
  public Set<String> sources() {
    return sources;
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
