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
import java.util.Map;
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

  private static final int DECIMALS = 12;
  private static final BigDecimal LIMIT = BigDecimal.TEN.pow(25);

  private final String source;
  private final Path file;
  private final Path staging;
  private final OutputStream rows;
  private final OutputStream contexts;
  private final StringBuilder line = new StringBuilder(200);
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
      String record) {}

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
    this.rows = open("rows.csv");
    this.contexts = open("contexts.csv");
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(staging.resolve(name)), 1 << 18);
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
    line.setLength(0);
    line.append(count).append(',').append(contextId(flow, record)).append(',');
    line.append(key("product code", flow.code())).append(',');
    line.append(flow.year()).append(',');
    appendValue(flow.value());
    line.append(',');
    if (flow.quantity() != null) {
      appendQuantity(flow.quantity());
    }
    line.append(',').append(number).append('\n');
    write(rows);
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
    if (!context.equals(lastContext)) {
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

  private void appendValue(BigDecimal number) {
    valueScale = Math.max(valueScale, checkedScale(number));
    valueDigits = Math.max(valueDigits, number.precision() - number.scale());
    line.append(number.toPlainString());
  }

  private void appendQuantity(BigDecimal number) {
    quantityScale = Math.max(quantityScale, checkedScale(number));
    quantityDigits = Math.max(quantityDigits, number.precision() - number.scale());
    line.append(number.toPlainString());
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

  /** ASCII, since keys and numbers are. */
  private void write(OutputStream out) throws IOException {
    byte[] bytes = new byte[line.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) line.charAt(i);
    }
    out.write(bytes);
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
      return 0;
    }
    Path written = staging.resolve("sorted.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + at("stage.duckdb"));
        Statement sql = connection.createStatement()) {
      sql.execute("SET temp_directory = " + Parquet.quote(staging.resolve("spill")));
      sql.execute("SET memory_limit = '1500MB'");
      sql.execute("SET preserve_insertion_order = false");
      stage(sql);
      long left = dropDuplicates(sql, duplicates);
      sql.execute("SET preserve_insertion_order = true");
      sql.execute(Parquet.copy("SELECT * FROM flow", written));
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
      return count - left;
    } catch (SQLException e) {
      throw new IOException("The flows of " + source + " could not be written: " + e, e);
    }
  }

  private Path at(String name) {
    return staging.resolve(name);
  }

  private void stage(Statement sql) throws SQLException {
    sql.execute(
        """
        CREATE TABLE context AS FROM read_csv(%s, header = false, auto_detect = false, columns = {
          'id': 'INTEGER', 'dataset': 'VARCHAR', 'exporter': 'VARCHAR', 'importer': 'VARCHAR',
          'side': 'VARCHAR', 'reported': 'VARCHAR', 'again': 'BOOLEAN', 'revision': 'VARCHAR', 'unit': 'VARCHAR',
          'record': 'VARCHAR'}, allow_quoted_nulls = false)
        """
            .formatted(Parquet.quote(at("contexts.csv"))));
    sql.execute(
        """
        CREATE TABLE row AS FROM read_csv(%s, header = false, auto_detect = false, columns = {
          'seq': 'BIGINT', 'context': 'INTEGER', 'code': 'VARCHAR', 'year': 'INTEGER',
          'value': '%s', 'quantity': '%s', 'line': 'BIGINT'})
        """
            .formatted(
                Parquet.quote(at("rows.csv")),
                Parquet.decimal(valueDigits, valueScale),
                Parquet.decimal(quantityDigits, quantityScale)));
    sql.execute(
        """
        CREATE VIEW flow AS SELECT %s AS graph, dataset,
          CASE WHEN again THEN 'ReTradeFlow' ELSE 'TradeFlow' END AS class,
          exporter, importer, side, reported, revision,
          CASE WHEN revision IS NOT NULL THEN code END AS code,
          CASE WHEN revision IS NULL THEN code END AS total,
          CASE WHEN starts_with(revision, 'HS') AND length(code) >= 2
            THEN left(code, 2) END AS chapter,
          CASE WHEN starts_with(revision, 'HS') AND length(code) >= 4
            THEN left(code, 4) END AS heading,
          year, value, quantity, unit, record, line
        FROM row JOIN context ON context.id = row.context
        """
            .formatted(Parquet.quote(source)));
  }

  private long dropDuplicates(Statement sql, Duplicates duplicates) throws SQLException {
    sql.execute(
        """
        CREATE VIEW keyed AS
        SELECT seq, (CASE WHEN again THEN 're-flow/' ELSE 'flow/' END) || dataset || '/' || exporter
            || '-' || importer || '-' || side || coalesce('-' || revision, '') || '-' || code
            || '-' || year AS flow,
          dataset, exporter, importer, side, again, revision, code, year, value,
          coalesce(record, '') || coalesce(':' || line, '') AS record
        FROM row JOIN context ON context.id = row.context
        """);
    sql.execute(
        """
        CREATE TABLE repeated AS SELECT min(seq) AS seq FROM keyed
        GROUP BY dataset, exporter, importer, side, again, revision, code, year HAVING count(*) > 1
        """);
    sql.execute(
        """
        CREATE TABLE dropped AS
        SELECT other.seq, other.flow, kept.record AS kept_record, other.record,
          kept.value = other.value AS same_value
        FROM (SELECT * FROM keyed SEMI JOIN repeated USING (seq)) kept
        JOIN keyed other ON other.flow = kept.flow AND other.seq > kept.seq
        """);
    long left = 0;
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT flow, kept_record, record, same_value FROM dropped ORDER BY seq")) {
      while (rows.next()) {
        left++;
        duplicates.accept(
            rows.getString(1), rows.getString(2), rows.getString(3), rows.getBoolean(4));
      }
    }
    if (left > 0) {
      sql.execute("DELETE FROM row WHERE seq IN (SELECT seq FROM dropped)");
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
