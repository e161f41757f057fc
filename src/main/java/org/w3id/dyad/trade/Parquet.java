package org.w3id.dyad.trade;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.trade.rows.ParquetFiles;

/** The form of the cube's files: columns, order, number types. */
final class Parquet {

  /** The end of the name of the file of sums that stands beside a file of flows. */
  private static final String SUMS = ".sums";

  /**
   * The columns in their order. {@code graph} is the source; {@code class} is {@code TradeFlow} or
   * {@code ReTradeFlow}; {@code revision} and {@code code} are null and {@code total} is {@code
   * TOTAL} for all products together; {@code line} is the number at the end of the record, if there
   * is one.
   */
  static final List<String> COLUMNS =
      List.of(
          "graph",
          "dataset",
          "class",
          "exporter",
          "importer",
          "side",
          "reported",
          "revision",
          "code",
          "total",
          "chapter",
          "heading",
          "year",
          "value",
          "quantity",
          "unit",
          "record",
          "line");

  /** The columns by which flows are summed: all flows of a sum have the same there. */
  private static final List<String> SUMMED_BY =
      List.of(
          "graph", "dataset", "class", "exporter", "importer", "side", "reported", "total", "year");

  /** These, and what {@link #trade} derives from them. */
  static final Set<String> SUM_COLUMNS =
      Stream.concat(SUMMED_BY.stream(), Stream.of("kind", "observation"))
          .collect(Collectors.toUnmodifiableSet());

  /** From the exporter to what tells any two flows apart, so that the order is total. */
  static final String ORDER =
      "exporter, importer, total, year, revision, code, side, dataset, class, graph";

  /** What the IRI of a row's flow holds behind {@code id/}, as {@link TradeFlow#iri} makes it. */
  static final String KEY =
      """
      (CASE class WHEN 'TradeFlow' THEN 'flow/' ELSE 're-flow/' END) || dataset || '/'
        || exporter || '/' || importer || '/' || side || '/'
        || coalesce(revision || '-' || code, total) || '/' || "year"\
      """;

  /** The columns in which a row can have no value. */
  static final Set<String> NULLABLE =
      Set.of(
          "revision",
          "code",
          "total",
          "chapter",
          "heading",
          "quantity",
          "unit",
          "record",
          "line",
          "observation");

  /** The values of the columns that have few, and always the same. */
  static final Map<String, Set<String>> KNOWN =
      Map.of(
          "class", Set.of("TradeFlow", "ReTradeFlow"),
          "kind", Set.of("flow", "re-flow"),
          "observation", Set.of("Observation"),
          "total", Set.of(ProductCode.TOTAL),
          "reported",
              Stream.of(TradeFlow.Side.values())
                  .map(side -> side.iri().getLocalName())
                  .collect(Collectors.toSet()));

  private Parquet() {}

  /**
   * The table of the mapping over files or tables that have the columns: with what follows from
   * them and is not worth storing.
   */
  static String trade(String from) {
    return trade(from, "");
  }

  /** The table of sums in the same form, with the number of flows of each. */
  static String sums(String from) {
    return trade(from, "flows, ");
  }

  private static String trade(String from, String more) {
    return """
    SELECT %sgraph, dataset, class, exporter, importer, side, reported, revision, code, total,
      chapter, heading, "year", value, quantity, unit,
      CASE class WHEN 'TradeFlow' THEN 'flow' ELSE 're-flow' END AS kind,
      CASE class WHEN 'TradeFlow' THEN 'Observation' END AS observation,
      coalesce(revision || '-' || code, total) AS item,
      CASE WHEN line IS NULL THEN record ELSE record || ':' || CAST(line AS VARCHAR) END AS record
    FROM %s\
    """
        .formatted(more, from);
  }

  /** Where the sums of a file of flows are. */
  static Path sums(Path file) {
    return file.resolveSibling(ParquetFiles.stem(file) + SUMS);
  }

  /**
   * Writes the sums of a file: what each exporter has with each importer in a year, over all
   * products, and of how many flows it is the sum. Has the columns of flows, with nothing in those
   * that tell the flows apart.
   *
   * @param file the file of flows
   * @param sums the file to write
   * @return whether there is one; sums that could have more than 38 digits are left to the flows
   */
  static boolean writeSums(Statement sql, Path file, Path sums) throws SQLException {
    String by = SUMMED_BY.stream().map(Parquet::quotedName).collect(Collectors.joining(", "));
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT coalesce(max(abs(CAST(value AS DOUBLE))), 0) * count(*), typeof(any_value(value)) FROM read_parquet(%s)"
                .formatted(ParquetFiles.quote(file)))) {
      rows.next();
      if (rows.getDouble(1) >= 9 * Math.pow(10, 37 - scale(rows.getString(2)))) {
        return false;
      }
    }
    sql.execute(
        "CREATE OR REPLACE TEMP TABLE sum AS SELECT %s, sum(value) AS value, count(*) AS flows FROM read_parquet(%s) GROUP BY %s"
            .formatted(by, ParquetFiles.quote(file), by));
    String amount;
    try (ResultSet rows =
        sql.executeQuery(
            "SELECT length(CAST(CAST(max(abs(value)) AS DECIMAL(38, 0)) AS VARCHAR)), typeof(any_value(value)) FROM sum")) {
      rows.next();
      amount = ParquetFiles.decimal(rows.getInt(1), scale(rows.getString(2)));
    }
    String columns =
        COLUMNS.stream()
            .map(
                column ->
                    switch (column) {
                      case "value" -> "CAST(value AS " + amount + ") AS value";
                      case "quantity" -> "CAST(NULL AS DECIMAL(18, 0)) AS quantity";
                      case "line" -> "CAST(NULL AS BIGINT) AS line";
                      default ->
                          SUMMED_BY.contains(column)
                              ? quotedName(column)
                              : "CAST(NULL AS VARCHAR) AS " + column;
                    })
            .collect(Collectors.joining(", "));
    sql.execute(
        "COPY (SELECT %s, flows FROM sum ORDER BY exporter, importer, %s) TO %s (FORMAT parquet, COMPRESSION zstd)"
            .formatted(columns, by, ParquetFiles.quote(sums)));
    sql.execute("DROP TABLE sum");
    return true;
  }

  /** The digits after the point of a type such as {@code DECIMAL(18,3)}. */
  private static int scale(String type) {
    return Integer.parseInt(type.substring(type.indexOf(',') + 1, type.indexOf(')')));
  }

  /** The statement that writes a file of rows in any order. */
  static String copy(String select, Path file) {
    return write("SELECT * FROM (" + select + ") ORDER BY " + ORDER, file);
  }

  /**
   * The statement that writes a file of rows that are in its order. Few flows make few and small
   * row groups; 122,880 is what DuckDB and Trino read well.
   */
  static String write(String select, Path file) {
    return "COPY (SELECT %s FROM (%s)) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
        .formatted(quotedColumns(), select, ParquetFiles.quote(file));
  }

  private static String quotedName(String column) {
    return '"' + column + '"';
  }

  static String quotedColumns() {
    return "\"" + String.join("\", \"", COLUMNS) + "\"";
  }
}
