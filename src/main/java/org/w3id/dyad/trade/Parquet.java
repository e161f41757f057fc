package org.w3id.dyad.trade;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The form of the cube's files: columns, order, number types. */
final class Parquet {

  static final String SUFFIX = ".parquet";

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

  /** From the exporter to what tells any two flows apart, so that the order is total. */
  static final String ORDER =
      "exporter, importer, total, year, revision, code, side, dataset, class, graph";

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
          "total", Set.of(TradeFlow.TOTAL),
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
    return """
    SELECT graph, dataset, class, exporter, importer, side, reported, revision, code, total,
      chapter, heading, "year", value, quantity, unit,
      CASE class WHEN 'TradeFlow' THEN 'flow' ELSE 're-flow' END AS kind,
      CASE class WHEN 'TradeFlow' THEN 'Observation' END AS observation,
      coalesce(revision || '-' || code, total) AS item,
      CASE WHEN line IS NULL THEN record ELSE record || ':' || CAST(line AS VARCHAR) END AS record
    FROM %s\
    """
        .formatted(from);
  }

  /** The source whose flows a file has. */
  static String source(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
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
        .formatted(quotedColumns(), select, quote(file));
  }

  static String quotedColumns() {
    return "\"" + String.join("\", \"", COLUMNS) + "\"";
  }

  /** The narrowest exact type: 64 bits where they do, since they are summed fastest. */
  static String decimal(int digits, int scale) {
    int integer = Math.max(digits, 1);
    return integer + scale <= 18 ? "DECIMAL(18, " + scale + ")" : "DECIMAL(38, " + scale + ")";
  }

  static String quote(Object text) {
    return "'" + text.toString().replace("'", "''") + "'";
  }
}
