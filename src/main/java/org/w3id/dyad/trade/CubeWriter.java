package org.w3id.dyad.trade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3id.dyad.trade.rows.Keys;
import org.w3id.dyad.trade.rows.ParquetFiles;

/**
 * Writes the trade flows of one source into one Parquet file, {@code <source>.parquet}, sorted so
 * that an exporter, and a pair within it, stand together. Flows are staged on disk, so memory does
 * not grow with their number. The file appears under its name only when it is complete.
 *
 * <p>A flow's IRI is its key: of flows with the same key the first is kept, and {@link #finish}
 * tells of the others.
 */
public final class CubeWriter implements AutoCloseable {

  private static final Set<String> CODES_AND_NUMBERS =
      Set.of("code", "chapter", "heading", "year", "value", "quantity", "line");

  /**
   * As texts, of which each row group has its own least and greatest: an enumeration has all its
   * values everywhere, and nothing could be left out when it is read. Codes are everywhere anyway.
   */
  private static final String TEXTS =
      Parquet.COLUMNS.stream()
          .filter(column -> !CODES_AND_NUMBERS.contains(column))
          .map(column -> column + "::VARCHAR AS " + column)
          .collect(Collectors.joining(", ", "SELECT * REPLACE (", ") FROM (%s)"));

  /** Of flows with one key the first that came is the first. */
  private static final String SORTED =
      """
      FROM staged
      ORDER BY exporter, importer, total, "year", revision, code, side, dataset, class, seq
      """;

  /** Equal for flows with one key, and seldom else. */
  private static final String KEY_HASH =
      "hash(exporter, importer, \"year\", revision, code, total, side, dataset, class)";

  private final String source;
  private final Path file;
  private final Path staging;
  private final StagedFlows flows;

  /** Told of a flow that was left out because the cube has one with the same key. */
  @FunctionalInterface
  public interface Duplicates {

    /**
     * Takes one.
     *
     * @param flow what the flow's IRI holds after its class, such as {@code
     *     comtrade/CHN/BLR/E/TOTAL/2013}
     * @param keptRecord the record that is kept
     * @param record the record that is left out
     * @param sameValue whether both give the same value and quantity
     */
    void accept(String flow, String keptRecord, String record, boolean sameValue);
  }

  /**
   * Begins.
   *
   * @param folder the release's trade folder, which is made if it is not there
   * @param source the source, which names the graph and the file
   */
  public CubeWriter(Path folder, String source) throws IOException {
    this.source = Keys.require("source", source);
    Files.createDirectories(folder);
    this.file = folder.resolve(source + ParquetFiles.SUFFIX);
    this.staging = Files.createTempDirectory(folder, "." + source + "-");
    this.flows = new StagedFlows(staging);
  }

  /** Takes a flow. */
  public void add(TradeFlow flow) throws IOException {
    flows.add(flow);
  }

  /**
   * Sorts and writes the file, in the place of an earlier one of the same source.
   *
   * @param duplicates told of each flow that was left out, in the order in which they came
   * @return how many flows the file has
   */
  public long finish(Duplicates duplicates) throws IOException {
    if (flows.count() == 0) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(Parquet.sums(file));
      return 0;
    }
    Path written = at("sorted.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + at("stage.duckdb"));
        Statement sql = connection.createStatement()) {
      sql.execute("SET temp_directory = " + ParquetFiles.quote(at("spill")));
      sql.execute("SET memory_limit = '1500MB'");
      flows.show(sql, source);
      sql.execute(Parquet.write(TEXTS.formatted(SORTED), written));
      long left = 0;
      if (hasRepetitions(sql, written)) {
        sql.execute("CREATE TABLE flow AS " + SORTED);
        left = dropDuplicates(sql, duplicates);
        sql.execute(Parquet.write(TEXTS.formatted("FROM flow"), written));
      }
      Files.deleteIfExists(Parquet.sums(file));
      if (Parquet.writeSums(sql, written, at("sums"))) {
        Files.move(at("sums"), Parquet.sums(file));
      }
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      return flows.count() - left;
    } catch (SQLException e) {
      throw new IOException("The flows of " + source + " could not be written: " + e, e);
    }
  }

  private Path at(String name) {
    return staging.resolve(name);
  }

  /** Whether two flows that stand one after the other may have one key. Mostly there are none. */
  private static boolean hasRepetitions(Statement sql, Path written) throws SQLException {
    try (ResultSet found =
        sql.executeQuery("SELECT count(*) FROM (" + repeated(ParquetFiles.quote(written)) + ")")) {
      found.next();
      return found.getLong(1) > 0;
    }
  }

  /** The hashes of keys that stand twice, one after the other, in rows that are in their order. */
  private static String repeated(String from) {
    return """
    SELECT DISTINCT key FROM (SELECT key, lag(key) OVER () AS previous FROM (SELECT %s AS key FROM %s))
    WHERE key = previous\
    """
        .formatted(KEY_HASH, from);
  }

  /** Flows of one key stand one after the other, the first that came first. */
  private static long dropDuplicates(Statement sql, Duplicates duplicates) throws SQLException {
    sql.execute("CREATE TABLE repeated AS " + repeated("flow"));
    sql.execute(
        """
        CREATE TABLE suspect AS
        SELECT rowid AS place, seq,
          %s AS key,
          value, quantity, unit, coalesce(record::VARCHAR, '') || coalesce(':' || line, '') AS record
        FROM flow WHERE %s IN (FROM repeated)
        """
            .formatted(Parquet.KEY, KEY_HASH));
    sql.execute(
        """
        CREATE TABLE dropped AS
        SELECT other.place, other.seq, other.key, kept.record AS kept_record, other.record,
          kept.value = other.value AND kept.quantity IS NOT DISTINCT FROM other.quantity
            AND kept.unit IS NOT DISTINCT FROM other.unit AS same_value
        FROM (SELECT DISTINCT ON (key) * FROM suspect ORDER BY key, seq) kept
        JOIN suspect other ON other.key = kept.key AND other.seq > kept.seq
        """);
    long left = 0;
    try (ResultSet rows =
        sql.executeQuery("SELECT key, kept_record, record, same_value FROM dropped ORDER BY seq")) {
      while (rows.next()) {
        left++;
        duplicates.accept(
            rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4));
      }
    }
    if (left > 0) {
      sql.execute("DELETE FROM flow WHERE rowid IN (SELECT place FROM dropped)");
    }
    return left;
  }

  /** Ends without a file, unless {@link #finish} has written it. */
  @Override
  public void close() throws IOException {
    flows.close();
    try (var files = Files.walk(staging)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
