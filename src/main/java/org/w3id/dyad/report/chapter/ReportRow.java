package org.w3id.dyad.report.chapter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A row of an answer.
 *
 * @param values what it gives by column: IRIs in full, literals without type
 */
record ReportRow(Map<String, String> values) {

  /** The value in a column, empty if there is none. */
  String text(String column) {
    return values.getOrDefault(column, "");
  }

  /** The number in a column, 0 if there is none. */
  double number(String column) {
    return text(column).isEmpty() ? 0 : Double.parseDouble(text(column));
  }

  /** The year in a column. */
  int year(String column) {
    return Integer.parseInt(text(column).substring(0, 4));
  }

  /** What it was computed from. */
  List<String> rows() {
    return Arrays.stream(text("rows").split(" ")).filter(row -> !row.isEmpty()).toList();
  }
}
