package org.w3id.dyad.report.content;

import java.util.List;

/**
 * A table of a report.
 *
 * @param caption what it shows
 * @param columns the headings
 * @param rows the cells; all rows have as many as there are headings
 * @param numbers how many of the last columns hold numbers
 */
public record ReportTable(
    String caption, List<String> columns, List<List<String>> rows, int numbers) {

  /** Whether a column holds numbers. */
  public boolean isNumeric(int column) {
    return column >= columns.size() - numbers;
  }
}
