package org.w3id.dyad.trade;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Writes the trade flows of one source into one Parquet file, {@code <source>.parquet}, sorted so
 * that an exporter, and a pair within it, stand together. Flows are staged on disk, so memory does
 * not grow with their number. The file appears under its name only when it is complete.
 *
 * <p>A flow's IRI is its key: of flows with the same key the first is kept, and {@link #finish}
 * tells of the others.
 */
public final class CubeWriter implements AutoCloseable {

  /** What an IRI can hold without encoding, and the mapping's templates give back. */
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~-]+");

  /** Beyond this the dictionary is begun anew, so that it stays small. */
  private static final int DICTIONARY_LIMIT = 500_000;

  /** The texts that few flows have of their own. */
  private static final List<String> NUMBERED =
      List.of("dataset", "exporter", "importer", "side", "reported", "revision", "unit", "record");

  /** Equal for flows with one key, and seldom else. */
  private static final String KEY_HASH =
      "hash(exporter, importer, \"year\", revision, code, side, dataset, again)";

  /** The sorted table as the rows of a file; to be given the source. */
  private static final String FLOWS =
      """
      SELECT %s AS graph, dataset::VARCHAR AS dataset,
        CASE WHEN again THEN 'ReTradeFlow' ELSE 'TradeFlow' END AS class,
        exporter::VARCHAR AS exporter, importer::VARCHAR AS importer, side::VARCHAR AS side,
        reported::VARCHAR AS reported, revision::VARCHAR AS revision,
        CASE WHEN revision IS NOT NULL THEN code END AS code,
        CASE WHEN revision IS NULL THEN code END AS total,
        CASE WHEN starts_with(revision::VARCHAR, 'HS') AND length(code) >= 2
          THEN left(code, 2) END AS chapter,
        CASE WHEN starts_with(revision::VARCHAR, 'HS') AND length(code) >= 4
          THEN left(code, 4) END AS heading,
        "year", value, quantity, unit::VARCHAR AS unit, record::VARCHAR AS record, line
      FROM flow
      """;

  private static final int DECIMALS = 12;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(25);

  private final String source;
  private final Path file;
  private final Path staging;
  private final AsciiOutput rows;
  private final OutputStream contexts;
  private final Map<Context, Integer> contextIds = new HashMap<>();
  private Context lastContext;
  private int lastContextId;
  private int contextCount;
  private long count;
  private int valueScale;
  private int valueDigits;
  private int quantityScale;
  private int quantityDigits;

  /** What many flows in a row have in common. */
  private record Context(
      String dataset,
      String exporter,
      String importer,
      TradeFlow.Side side,
      boolean again,
      String revision,
      String unit,
      String record) {

    /** Whether a flow has it; the record is that of its file. */
    boolean holds(TradeFlow flow, String file) {
      return exporter.equals(flow.exporter())
          && importer.equals(flow.importer())
          && Objects.equals(record, file)
          && dataset.equals(flow.dataset())
          && side == flow.side()
          && again == flow.again()
          && revision.equals(flow.revision())
          && Objects.equals(unit, flow.unit());
    }
  }

  /** Told of a flow that was left out because the cube has one with the same key. */
  @FunctionalInterface
  public interface Duplicates {

    /**
     * Takes one.
     *
     * @param flow what the flow's IRI holds after its class, such as {@code
     *     comtrade/CHN-BLR-E-TOTAL-2013}
     * @param keptRecord the record that is kept
     * @param record the record that is left out
     * @param sameValue whether both give the same value
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
    this.source = key("source", source);
    Files.createDirectories(folder);
    this.file = folder.resolve(source + Parquet.SUFFIX);
    this.staging = Files.createTempDirectory(folder, "." + source + "-");
    this.rows = new AsciiOutput(Files.newOutputStream(at("rows.csv")));
    this.contexts = new BufferedOutputStream(Files.newOutputStream(at("contexts.csv")), 1 << 16);
  }

  /**
   * Takes a flow.
   *
   * @throws IllegalArgumentException if a key has characters that an IRI would have to encode, or a
   *     number more than 12 decimals or 25 digits before them
   */
  public void add(TradeFlow flow) throws IOException {
    String record = flow.record();
    String number = "";
    if (record != null) {
      int colon = record.lastIndexOf(':');
      if (colon > 0 && isLine(record, colon + 1)) {
        number = record.substring(colon + 1);
        record = record.substring(0, colon);
      }
    }
    // All is looked at before the first of it is written, for the row may be refused.
    key("product code", flow.code());
    noteValue(flow.value());
    if (flow.quantity() != null) {
      noteQuantity(flow.quantity());
    }
    int context = contextId(flow, record);
    rows.number(count).symbol(',').number(context).symbol(',');
    rows.text(flow.code()).symbol(',').number(flow.year()).symbol(',').decimal(flow.value());
    rows.symbol(',');
    if (flow.quantity() != null) {
      rows.decimal(flow.quantity());
    }
    rows.symbol(',').text(number).symbol('\n');
    count++;
  }

  /** Whether a record ends in a line number, which is kept as a number. */
  private static boolean isLine(String record, int from) {
    int length = record.length() - from;
    if (length < 1 || length > 18 || record.charAt(from) == '0') {
      return false;
    }
    for (int i = from; i < record.length(); i++) {
      if (record.charAt(i) < '0' || record.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private int contextId(TradeFlow flow, String record) throws IOException {
    if (lastContext == null || !lastContext.holds(flow, record)) {
      Context context =
          new Context(
              flow.dataset(),
              flow.exporter(),
              flow.importer(),
              flow.side(),
              flow.again(),
              flow.revision(),
              flow.unit(),
              record);
      Integer known = contextIds.get(context);
      lastContextId = known == null ? newContext(context) : known;
      lastContext = context;
    }
    return lastContextId;
  }

  private int newContext(Context context) throws IOException {
    StringBuilder text = new StringBuilder(100).append(contextCount);
    text.append(',').append(key("data set", context.dataset));
    text.append(',').append(part("exporter", context.exporter));
    text.append(',').append(part("importer", context.importer));
    text.append(',').append(context.side.letter());
    text.append(',').append(context.side.iri().getLocalName());
    text.append(',').append(context.again);
    text.append(',');
    if (!context.revision.isEmpty()) {
      text.append(part("nomenclature", context.revision));
    }
    appendQuoted(text.append(','), context.unit);
    appendQuoted(text.append(','), context.record);
    contexts.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    if (contextIds.size() >= DICTIONARY_LIMIT) {
      contextIds.clear();
    }
    contextIds.put(context, contextCount);
    return contextCount++;
  }

  /** Null is an empty cell, empty text is {@code ""}. */
  private static void appendQuoted(StringBuilder text, String value) {
    if (value != null) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  private void noteValue(BigDecimal number) {
    valueScale = Math.max(valueScale, checkedScale(number));
    valueDigits = Math.max(valueDigits, number.precision() - number.scale());
  }

  private void noteQuantity(BigDecimal number) {
    quantityScale = Math.max(quantityScale, checkedScale(number));
    quantityDigits = Math.max(quantityDigits, number.precision() - number.scale());
  }

  private static int checkedScale(BigDecimal number) {
    int scale = number.scale();
    if (scale > 3) {
      scale = number.stripTrailingZeros().scale();
    }
    if (scale > DECIMALS || number.abs().compareTo(LIMIT) >= 0) {
      throw new IllegalArgumentException(
          number + " is no amount: give at most 12 decimals and 25 digits before them");
    }
    return scale;
  }

  private static String key(String what, String key) {
    if (!isPlain(key)) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" is no key: give letters, digits and . _ ~ - only");
    }
    return key;
  }

  /** A key between the hyphens of a flow's IRI. */
  private static String part(String what, String key) {
    if (key.indexOf('-') >= 0) {
      throw new IllegalArgumentException(
          what + " \"" + key + "\" has a hyphen, which parts the keys in a flow's IRI");
    }
    return key(what, key);
  }

  private static boolean isPlain(String key) {
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
        return KEY.matcher(key).matches();
      }
    }
    return !key.isEmpty();
  }

  /**
   * Sorts and writes the file, in the place of an earlier one of the same source.
   *
   * @param duplicates told of each flow that was left out, in the order in which they came
   * @return how many flows the file has
   */
  public long finish(Duplicates duplicates) throws IOException {
    rows.close();
    contexts.close();
    if (count == 0) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(Parquet.sums(file));
      return 0;
    }
    Path written = staging.resolve("sorted.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + at("stage.duckdb"));
        Statement sql = connection.createStatement()) {
      sql.execute("SET temp_directory = " + Parquet.quote(staging.resolve("spill")));
      sql.execute("SET memory_limit = '1500MB'");
      sort(sql);
      long left = dropDuplicates(sql, duplicates);
      sql.execute(Parquet.write(FLOWS.formatted(Parquet.quote(source)), written));
      Files.deleteIfExists(Parquet.sums(file));
      if (Parquet.writeSums(sql, written, at("sums"))) {
        Files.move(at("sums"), Parquet.sums(file));
      }
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      return count - left;
    } catch (SQLException e) {
      throw new IOException("The flows of " + source + " could not be written: " + e, e);
    }
  }

  private Path at(String name) {
    return staging.resolve(name);
  }

  /**
   * Reads what is staged into a table that is in the order of the file. Its texts are numbered in
   * their own order, so that little is moved and compared; codes, of which there are many, stay
   * texts.
   */
  private void sort(Statement sql) throws SQLException {
    sql.execute(
        """
        CREATE TABLE context AS FROM read_csv(%s, header = false, auto_detect = false, columns = {
          'id': 'INTEGER', 'dataset': 'VARCHAR', 'exporter': 'VARCHAR', 'importer': 'VARCHAR',
          'side': 'VARCHAR', 'reported': 'VARCHAR', 'again': 'BOOLEAN', 'revision': 'VARCHAR', 'unit': 'VARCHAR',
          'record': 'VARCHAR'}, allow_quoted_nulls = false)
        """
            .formatted(Parquet.quote(at("contexts.csv"))));
    for (String column : NUMBERED) {
      // The empty text is there because there must be one.
      sql.execute(
          "CREATE TYPE %1$s_text AS ENUM (SELECT DISTINCT coalesce(%1$s, '') AS text FROM context UNION SELECT '' ORDER BY text)"
              .formatted(column));
      sql.execute("ALTER TABLE context ALTER %1$s TYPE %1$s_text".formatted(column));
    }
    sql.execute(
        """
        CREATE TABLE flow AS
        SELECT seq, dataset, exporter, importer, side, reported, again, revision, code, "year", value, quantity,
          unit, record, line
        FROM read_csv(%s, header = false, auto_detect = false, columns = {
          'seq': 'BIGINT', 'context': 'INTEGER', 'code': 'VARCHAR', 'year': 'INTEGER',
          'value': '%s', 'quantity': '%s', 'line': 'BIGINT'}) row
        JOIN context ON context.id = row.context
        ORDER BY exporter, importer, revision IS NOT NULL, "year", revision, code, side, dataset, again DESC, seq
        """
            .formatted(
                Parquet.quote(at("rows.csv")),
                Parquet.decimal(valueDigits, valueScale),
                Parquet.decimal(quantityDigits, quantityScale)));
  }

  /** Flows of one key stand one after the other, the first that came first. */
  private long dropDuplicates(Statement sql, Duplicates duplicates) throws SQLException {
    sql.execute(
        """
        CREATE TABLE repeated AS
        SELECT DISTINCT key FROM (SELECT key, lag(key) OVER () AS previous FROM (SELECT %1$s AS key FROM flow))
        WHERE key = previous
        """
            .formatted(KEY_HASH));
    sql.execute(
        """
        CREATE TABLE suspect AS
        SELECT rowid AS place, seq, (CASE WHEN again THEN 're-flow/' ELSE 'flow/' END) || dataset || '/'
            || exporter || '-' || importer || '-' || side || coalesce('-' || revision, '') || '-' || code
            || '-' || "year" AS key,
          value, coalesce(record::VARCHAR, '') || coalesce(':' || line, '') AS record
        FROM flow WHERE %1$s IN (FROM repeated)
        """
            .formatted(KEY_HASH));
    sql.execute(
        """
        CREATE TABLE dropped AS
        SELECT other.place, other.seq, other.key, kept.record AS kept_record, other.record,
          kept.value = other.value AS same_value
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
    rows.close();
    contexts.close();
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
