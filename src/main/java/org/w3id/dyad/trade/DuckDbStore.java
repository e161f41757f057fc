package org.w3id.dyad.trade;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.w3id.dyad.trade.rows.ParquetFile;
import org.w3id.dyad.trade.rows.ParquetFiles;
import org.w3id.dyad.trade.rows.RowTable;
import org.w3id.dyad.trade.rows.StoredTable;

/**
 * The Parquet files of a release, asked by DuckDB within this process. DuckDB is started with the
 * first question.
 */
public final class DuckDbStore implements TradeStore {

  private static final byte[] MAGIC = {'P', 'A', 'R', '1'};

  /** The share of the machine's memory that all queries together may take: a quarter. */
  private static final int SHARE = 4;

  /** Bytes of disk that all queries together may take when memory does not do. */
  private static final long DISK = 10_000_000_000L;

  private final List<Path> files;
  private final List<RowTable> tables;
  private final long memory;
  private final long disk;
  private final boolean isSample;
  private final boolean hasSums;
  private final Set<String> sources = new TreeSet<>();
  private DuckDBConnection database;
  private boolean closed;

  private DuckDbStore(
      List<Path> files, List<RowTable> tables, boolean isSample, long memory, long disk) {
    this.files = files;
    this.tables = tables;
    this.memory = memory;
    this.disk = disk;
    this.isSample = isSample;
    this.hasSums =
        !isSample
            && !files.isEmpty()
            && files.stream().allMatch(file -> Files.exists(Parquet.sums(file)));
    files.forEach(file -> sources.add(ParquetFiles.source(file)));
  }

  /**
   * Opens the files of a folder; without any the table of trade flows is empty.
   *
   * @param folder the release's trade folder
   * @throws IOException if a file cannot be read or is not whole
   */
  public static DuckDbStore open(Path folder) throws IOException {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return open(folder, system.getTotalMemorySize() / SHARE, DISK);
  }

  /**
   * Opens the files of a folder, within limits.
   *
   * @param memory bytes of memory that all queries together may take
   * @param disk bytes of disk, below the system's folder for temporary files, that they may take
   *     when memory does not do
   * @throws IOException if a file cannot be read or is not whole
   */
  public static DuckDbStore open(Path folder, long memory, long disk) throws IOException {
    List<Path> files = ParquetFiles.files(folder);
    for (Path file : files) {
      requireWhole(file);
      if (Files.exists(Parquet.sums(file))) {
        requireWhole(Parquet.sums(file));
      }
    }
    List<RowTable> tables = RowTable.in(folder);
    for (RowTable table : tables) {
      for (Path file : table.files()) {
        requireWhole(file);
      }
    }
    return new DuckDbStore(files, tables, false, memory, disk);
  }

  /** Parquet begins and ends with the same four bytes. */
  private static void requireWhole(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      boolean isWhole = channel.size() > 2L * MAGIC.length;
      for (long at : new long[] {0, channel.size() - MAGIC.length}) {
        ByteBuffer four = ByteBuffer.allocate(MAGIC.length);
        isWhole =
            isWhole
                && channel.position(at).read(four) == MAGIC.length
                && Arrays.equals(MAGIC, four.array());
      }
      if (!isWhole) {
        throw new IOException("the rows in " + file + " are damaged; build again");
      }
    }
  }

  private DuckDBConnection start() throws SQLException {
    Properties settings = new Properties();
    // Rows are fetched while the query runs, so that large answers do not fill the memory.
    settings.setProperty("jdbc_stream_results", "true");
    DuckDBConnection started =
        (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:", settings);
    try {
      prepare(started);
      return started;
    } catch (SQLException e) {
      started.close();
      throw e;
    }
  }

  private void prepare(Connection started) throws SQLException {
    try (Statement sql = started.createStatement()) {
      sql.execute("SET autoinstall_known_extensions = false");
      sql.execute("SET autoload_known_extensions = false");
      sql.execute("SET parquet_metadata_cache = true");
      sql.execute("SET enable_progress_bar = false");
      // DuckDB 1.5.6 carries what a join can match below an ORDER BY with LIMIT, which then takes
      // the first rows of others: docs/upstream/README.md.
      sql.execute("SET disabled_optimizers = 'join_filter_pushdown'");
      sql.execute("SET memory_limit = '" + memory / 1_000 + "KB'");
      sql.execute("SET max_temp_directory_size = '" + disk / 1_000 + "KB'");
      sql.execute("SET temp_directory = " + ParquetFiles.quote(spill()));
      List<String> parts = parts(sql, files, Parquet.COLUMNS);
      String all = String.join(" UNION ALL ", parts);
      if (isSample) {
        sql.execute("CREATE VIEW all_flows AS " + all);
        sql.execute("CREATE TABLE flows AS " + rows());
        parts = List.of("SELECT * FROM flows");
      } else {
        sql.execute("CREATE VIEW flows AS " + all);
      }
      sql.execute(
          "CREATE VIEW trade AS "
              + parts.stream()
                  .map(part -> Parquet.trade("(" + part + ")"))
                  .collect(Collectors.joining(" UNION ALL ")));
      if (hasSums) {
        List<String> columns = new ArrayList<>(Parquet.COLUMNS);
        columns.add("flows");
        sql.execute(
            "CREATE VIEW sums AS "
                + parts(sql, files.stream().map(Parquet::sums).toList(), columns).stream()
                    .map(part -> Parquet.sums("(" + part + ")"))
                    .collect(Collectors.joining(" UNION ALL ")));
      }
      for (RowTable table : tables) {
        table.create(sql, isSample);
      }
      sql.execute("SET lock_configuration = true");
    }
  }

  /** DuckDB makes this folder when it needs it, and deletes it. */
  private static Path spill() {
    return Path.of(System.getProperty("java.io.tmpdir"), "dyad-trade-" + UUID.randomUUID());
  }

  private static String rows() {
    StringJoiner rows = new StringJoiner(" UNION ");
    for (String columns :
        List.of("dataset", "class", "exporter", "importer", "side", "year", "unit")) {
      rows.add(once(columns, "TRUE"));
    }
    rows.add(once("revision, code, total", "TRUE"));
    rows.add(once("exporter", "exporter = importer"));
    for (String number : List.of("value", "quantity")) {
      for (String direction : List.of("ASC", "DESC")) {
        rows.add("(FROM all_flows ORDER BY %s %s NULLS LAST LIMIT 1)".formatted(number, direction));
      }
    }
    return rows.toString();
  }

  private static String once(String columns, String condition) {
    return "(SELECT DISTINCT ON (%s) * FROM all_flows WHERE %s)".formatted(columns, condition);
  }

  /** What each file of flows has; without any file, no rows. */
  private static List<String> parts(Statement sql, List<Path> files, List<String> columns)
      throws SQLException {
    if (files.isEmpty()) {
      return List.of("SELECT " + emptyColumns() + " WHERE FALSE");
    }
    return ParquetFile.selects(sql, files, columns, List.of("value", "quantity"));
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
  public synchronized Connection connection() throws SQLException {
    if (closed) {
      throw new SQLException("the release is closed");
    }
    if (database == null) {
      database = start();
    }
    return database.duplicate();
  }

  @Override
  public Set<String> sources() {
    return sources;
  }

  @Override
  public List<StoredTable> tables() {
    return Stream.concat(TradeStore.super.tables().stream(), tables.stream().map(RowTable::stored))
        .toList();
  }

  @Override
  public boolean lacksMemory(SQLException failure) {
    return failure.getMessage().startsWith("Out of Memory Error");
  }

  @Override
  public boolean hasSums() {
    return hasSums;
  }

  @Override
  public TradeStore sample() {
    return new DuckDbStore(files, tables, true, memory, disk);
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (database != null) {
        database.close();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
