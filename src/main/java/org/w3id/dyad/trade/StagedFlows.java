package org.w3id.dyad.trade;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.trade.rows.DecimalWidth;
import org.w3id.dyad.trade.rows.ParquetFiles;

/**
 * The flows of one source as they come, in files of a folder: a row of numbers for each, and what
 * the numbers of keys stand for beside them. {@link #show} shows them to DuckDB.
 */
final class StagedFlows implements AutoCloseable {

  private static final List<String> CONTEXT =
      List.of("dataset", "class", "side", "reported", "revision", "unit", "record");
  private static final List<String> PRODUCT = List.of("product", "chapter", "heading");

  private final Path folder;
  private final AsciiOutput rows;
  private final NumberedValues<Context> contexts;
  private final NumberedValues<String> exporters;
  private final NumberedValues<String> importers;
  private final NumberedValues<String> products;
  private final DecimalWidth values = new DecimalWidth();
  private final DecimalWidth quantities = new DecimalWidth();
  private Context lastContext;
  private int lastContextNumber;
  private long count;

  /** What many flows in a row have in common; the unit is that of those which have a quantity. */
  private record Context(
      String dataset, Reporting reporting, String revision, Unit unit, String file) {

    /** Whether a flow has it, the file of whose record ends at a place in the record. */
    boolean holds(TradeFlow flow, int fileEnd) {
      return isFile(flow.record(), fileEnd)
          && dataset.equals(flow.dataset())
          && reporting.equals(flow.reporting())
          && revision.equals(flow.product().revision())
          && (flow.quantity() == null || flow.quantity().unit().equals(unit));
    }

    private boolean isFile(String record, int end) {
      return record == null || file == null
          ? record == file
          : file.length() == end && record.startsWith(file);
    }

    String cells() {
      StringBuilder text = new StringBuilder(100);
      text.append(dataset).append(',');
      text.append(reporting.again() ? "ReTradeFlow" : "TradeFlow").append(',');
      TradeFlow.Side side = reporting.side();
      text.append(side.letter()).append(',').append(side.iri().getLocalName()).append(',');
      text.append(revision);
      appendQuoted(text.append(','), unit == null ? null : unit.name());
      appendQuoted(text.append(','), file);
      return text.toString();
    }
  }

  /** Begins in a folder that is there and empty. */
  StagedFlows(Path folder) throws IOException {
    this.folder = folder;
    this.rows = new AsciiOutput(Files.newOutputStream(folder.resolve("rows.csv")));
    this.contexts = new NumberedValues<>(folder.resolve("context.csv"), Context::cells);
    this.exporters = new NumberedValues<>(folder.resolve("exporter.csv"), key -> key);
    this.importers = new NumberedValues<>(folder.resolve("importer.csv"), key -> key);
    this.products = new NumberedValues<>(folder.resolve("product.csv"), StagedFlows::product);
  }

  /** How many there are. */
  long count() {
    return count;
  }

  /** Takes a flow. */
  void add(TradeFlow flow) throws IOException {
    int product = products.number(flow.product().code());
    values.note(flow.value());
    if (flow.quantity() != null) {
      quantities.note(flow.quantity().amount());
    }
    String record = flow.record();
    int fileEnd = record == null ? 0 : fileEnd(record);
    int context = context(flow, fileEnd);
    int exporter = exporters.number(flow.route().exporter());
    int importer = importers.number(flow.route().importer());
    rows.number(count).symbol(',').number(context).symbol(',').number(exporter).symbol(',');
    rows.number(importer).symbol(',').number(product).symbol(',').number(flow.year()).symbol(',');
    rows.decimal(flow.value()).symbol(',');
    if (flow.quantity() != null) {
      rows.decimal(flow.quantity().amount());
    }
    rows.symbol(',');
    if (record != null && fileEnd < record.length()) {
      rows.text(record, fileEnd + 1);
    }
    rows.symbol('\n');
    count++;
  }

  /**
   * Where a record's file ends: before the colon and the line number, which is kept as a number.
   */
  private static int fileEnd(String record) {
    int colon = record.lastIndexOf(':');
    return colon > 0 && isLine(record, colon + 1) ? colon : record.length();
  }

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

  private int context(TradeFlow flow, int fileEnd) throws IOException {
    if (lastContext == null || !lastContext.holds(flow, fileEnd)) {
      String file = flow.record() == null ? null : flow.record().substring(0, fileEnd);
      Unit unit = flow.quantity() == null ? null : flow.quantity().unit();
      Context context =
          new Context(flow.dataset(), flow.reporting(), flow.product().revision(), unit, file);
      lastContextNumber = contexts.number(context);
      lastContext = context;
    }
    return lastContextNumber;
  }

  private static String product(String code) {
    return code + "," + beginning(code, 2) + "," + beginning(code, 4);
  }

  private static String beginning(String code, int length) {
    return code.length() < length ? "" : code.substring(0, length);
  }

  /** Null is an empty cell, empty text is {@code ""}. */
  private static void appendQuoted(StringBuilder text, String value) {
    if (value != null) {
      text.append('"').append(value.replace("\"", "\"\"")).append('"');
    }
  }

  /**
   * Makes the view {@code staged}, which has the columns of the cube and {@code seq}, the flow's
   * place in the order in which they came. Texts are enumerations in their own order, so that
   * little is moved and compared, and Parquet's dictionaries need not be found.
   *
   * @param source the graph
   */
  void show(Statement sql, String source) throws IOException, SQLException {
    close();
    // In the order as written rows are matched with the small tables, and not the other way round.
    sql.execute("SET disabled_optimizers = 'join_order,build_side_probe_side'");
    show(sql, "context", CONTEXT);
    show(sql, "exporter", List.of("exporter"));
    show(sql, "importer", List.of("importer"));
    show(sql, "product", PRODUCT);
    sql.execute("CREATE TYPE graph_text AS ENUM (%s)".formatted(ParquetFiles.quote(source)));
    sql.execute(
        """
        CREATE VIEW staged AS
        SELECT seq, %s::graph_text AS graph, dataset, class, exporter, importer, side, reported, revision,
          CASE WHEN revision IS NOT NULL THEN product END AS code,
          CASE WHEN revision IS NULL THEN product END AS total,
          CASE WHEN starts_with(revision::VARCHAR, 'HS') THEN chapter END AS chapter,
          CASE WHEN starts_with(revision::VARCHAR, 'HS') THEN heading END AS heading,
          "year", value, quantity, CASE WHEN quantity IS NOT NULL THEN unit END AS unit, record, line
        FROM read_csv(%s, header = false, auto_detect = false, columns = {
          'seq': 'BIGINT', 'context_id': 'INTEGER', 'exporter_id': 'INTEGER', 'importer_id': 'INTEGER',
          'product_id': 'INTEGER', 'year': 'INTEGER', 'value': '%s', 'quantity': '%s', 'line': 'BIGINT'})
        JOIN context ON context.id = context_id
        JOIN exporter ON exporter.id = exporter_id
        JOIN importer ON importer.id = importer_id
        JOIN product ON product.id = product_id
        """
            .formatted(
                ParquetFiles.quote(source),
                ParquetFiles.quote(folder.resolve("rows.csv")),
                values.type(),
                quantities.type()));
  }

  private void show(Statement sql, String table, List<String> columns) throws SQLException {
    sql.execute(
        """
        CREATE TEMP TABLE %1$s_text AS FROM read_csv(%2$s, header = false, auto_detect = false,
          columns = {'id': 'INTEGER', %3$s}, allow_quoted_nulls = false)
        """
            .formatted(
                table,
                ParquetFiles.quote(folder.resolve(table + ".csv")),
                each(columns, "'%s': 'VARCHAR'")));
    for (String column : columns) {
      // The empty text is there because there must be one.
      sql.execute(
          "CREATE TYPE %1$s_text AS ENUM (SELECT DISTINCT coalesce(%1$s, '') AS text FROM %2$s_text UNION SELECT '' ORDER BY text)"
              .formatted(column, table));
    }
    sql.execute(
        "CREATE TABLE %1$s AS SELECT id, %2$s FROM %1$s_text"
            .formatted(table, each(columns, "%1$s::%1$s_text AS %1$s")));
    sql.execute("DROP TABLE %s_text".formatted(table));
  }

  private static String each(List<String> columns, String form) {
    return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
  }

  @Override
  public void close() throws IOException {
    rows.close();
    contexts.close();
    exporters.close();
    importers.close();
    products.close();
  }
}
