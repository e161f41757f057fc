package org.w3id.dyad.trade;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

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

  private final String url;
  private final Set<String> sources = new TreeSet<>();

  private TrinoStore(String url) {
    this.url = url;
  }

  /**
   * Finds the table {@code trade}.
   *
   * @param url {@code jdbc:trino://host:port/catalog/schema}, with options of Trino's driver behind
   *     a question mark
   * @throws IllegalArgumentException if it is no such address
   * @throws IOException if Trino does not answer, or has no such table
   */
  public static TrinoStore open(String url) throws IOException {
    requireAddress(url);
    TrinoStore store = new TrinoStore(url);
    try (Connection connection = store.connection();
        Statement sql = connection.createStatement();
        ResultSet rows = sql.executeQuery("SELECT DISTINCT graph FROM trade")) {
      while (rows.next()) {
        store.sources.add(rows.getString(1));
      }
      return store;
    } catch (SQLException e) {
      throw new IOException("the trade flows of " + url + " cannot be read: " + e.getMessage(), e);
    }
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
  public int longestStatement() {
    return LONGEST;
  }

  @Override
  public boolean lacksMemory(SQLException failure) {
    return failure.getErrorCode() >> 16 == INSUFFICIENT_RESOURCES;
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
