package org.w3id.dyad.report.content;

import java.util.List;

/**
 * A table of a report.
 *
 * @param caption what it shows
 * @param columns the headings
 * @param rows the cells; all rows have as many as there are headings
 * @param numbers how many of the last columns hold numbers
 * @param endsInVerdicts whether the last column holds verdicts on claims
 */
public record ReportTable(
    String caption,
    List<String> columns,
    List<List<String>> rows,
    int numbers,
    boolean endsInVerdicts) {

  /** A table without verdicts. */
  public ReportTable(String caption, List<String> columns, List<List<String>> rows, int numbers) {
    this(caption, columns, rows, numbers, false);
  }

  /** Whether a column holds verdicts on claims. */
  public boolean isOfVerdicts(int column) {
    return endsInVerdicts && column == columns.size() - 1;
  }

  /** Whether a column holds numbers. */
  public boolean isNumeric(int column) {
    return column >= columns.size() - numbers;
  }
}
