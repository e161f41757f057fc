package org.w3id.dyad.trade;

import java.nio.file.Path;
import java.util.List;

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
  private static final String ORDER =
      "exporter, importer, total, year, revision, code, side, dataset, class, graph";

  private Parquet() {}

  /**
   * The statement that writes a file. Few flows make few and small row groups; 122,880 is what
   * DuckDB and Trino read well.
   */
  static String copy(String select, Path file) {
    return "COPY (SELECT %s FROM (%s) ORDER BY %s) TO %s (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 122880)"
        .formatted(quotedColumns(), select, ORDER, quote(file));
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
