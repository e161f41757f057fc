package org.w3id.dyad.report.content;

import java.util.List;
import java.util.Optional;

/**
 * A figure of a report: a table, perhaps with a chart of it, and where it is from.
 *
 * @param chart the chart
 * @param table the table
 * @param sources where it is from, in words
 * @param question the question that gives it, as it is asked on the command line
 * @param isDetail whether the table is for those who look closer
 */
public record Figure(
    Optional<Chart> chart,
    ReportTable table,
    List<String> sources,
    String question,
    boolean isDetail) {

  /** A figure whose table is for those who look closer if there is a chart of it. */
  public Figure(Optional<Chart> chart, ReportTable table, List<String> sources, String question) {
    this(chart, table, sources, question, chart.isPresent());
  }
}
