package org.w3id.dyad.trade;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.w3id.dyad.trade.rows.RowTable;
import org.w3id.dyad.trade.rows.StoredTable;
import org.w3id.dyad.trade.rows.TableForm;

/**
 * Trade flows in a catalog of Trino, made as {@link TradeExport} says: for cubes that one machine
 * cannot hold.
 */
public final class TrinoStore implements TradeStore {

  /** What an address begins with. */
  private static final String SCHEME = "jdbc:trino://";

  /** Trino's {@code query.max-length}, unless it is set otherwise. */
  private static final int LONGEST = 1_000_000;

  /** The upper half of the codes of Trino's errors of this type. */
  private static final int INSUFFICIENT_RESOURCES = 2;

  /**
   * The codes of Trino's errors ({@code StandardErrorCode}) that tell of a worker which is gone,
   * was started again, or cannot be reached, and of a coordinator which starts or stops.
   */
  private static final Set<Integer> WORKER_GONE =
      Set.of(
          65_537, 65_539, 65_540, 65_541, 65_542, 65_544, 65_545, 65_547, 65_548, 65_553, 65_558,
          65_563);

  private final String url;
  private final Set<String> sources = new TreeSet<>();
  private final List<StoredTable> tables = new ArrayList<>();

  private TrinoStore(String url) {
    this.url = url;
  }

  /**
   * Finds the table {@code trade}, and the other tables that a release has.
   *
   * @param release the folder of the release's own rows
   * @param url {@code jdbc:trino://host:port/catalog/schema}, with options of Trino's driver behind
   *     a question mark
   * @throws IllegalArgumentException if it is no such address
   * @throws IOException if Trino does not answer, or has no such table
   */
  public static TrinoStore open(String url, Path release) throws IOException {
    requireAddress(url);
    TrinoStore store = new TrinoStore(url);
    try (Connection connection = store.connection();
        Statement sql = connection.createStatement()) {
      store.sources.addAll(sources(sql, TradeStore.FLOWS));
      for (RowTable table : RowTable.in(release)) {
        Set<String> own = sources(sql, table.form());
        if (!own.isEmpty()) {
          store.tables.add(new StoredTable(table.form().knowing(table.known()), own, false));
        }
      }
      return store;
    } catch (SQLException e) {
      throw new IOException(
          "the rows of %s cannot be read (\"dyad export-trade\" writes all that the release has): %s"
              .formatted(url, e.getMessage()),
          e);
    }
  }

  private static Set<String> sources(Statement sql, TableForm table) throws SQLException {
    Set<String> sources = new TreeSet<>();
    try (ResultSet rows = sql.executeQuery("SELECT DISTINCT graph FROM " + table.name())) {
      while (rows.next()) {
        sources.add(rows.getString(1));
      }
    }
    return sources;
  }

  /**
   * Makes sure that an address has the form that is needed.
   *
   * @throws IllegalArgumentException if not
   */
  public static void requireAddress(String url) {
    if (!url.matches(SCHEME + "[^/?#\\s]+/[^/?#\\s]+/[^/?#\\s]+(\\?\\S*)?")) {
      throw new IllegalArgumentException(
          "\"" + url + "\" is not an address such as jdbc:trino://localhost:8080/hive/dyad");
    }
  }

  @Override
  public Connection connection() throws SQLException {
    Properties properties = new Properties();
    if (!url.matches(".*[?&]user=.*")) {
      properties.setProperty("user", System.getProperty("user.name"));
    }
    return DriverManager.getConnection(url, properties);
  }

  @Override
  public Set<String> sources() {
    return sources;
  }

  @Override
  public List<StoredTable> tables() {
    return Stream.concat(TradeStore.super.tables().stream(), tables.stream()).toList();
  }

  @Override
  public int longestStatement() {
    return LONGEST;
  }

  @Override
  public boolean lacksMemory(SQLException failure) {
    return failure.getErrorCode() >> 16 == INSUFFICIENT_RESOURCES;
  }

  @Override
  public boolean isTemporary(SQLException failure) {
    return WORKER_GONE.contains(failure.getErrorCode());
  }

  @Override
  public TradeStore sample() throws IOException {
    throw new IOException("no sample is taken of flows in Trino; check the release's own files");
  }

  @Override
  public void close() {
    // Connections are made for each query and closed with it.
  }
}
