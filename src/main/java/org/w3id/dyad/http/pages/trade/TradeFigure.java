package org.w3id.dyad.http.pages.trade;

import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.DataLinks;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.relation.TableCsv;

/**
 * A figure of the page.
 *
 * @param chart the chart with what is around it
 * @param table the rows that it shows
 * @param data where the rows are of which it is made
 * @param absence what it means if there are none
 */
record TradeFigure(ChartFrame chart, AnswerTable table, DataLinks data, String absence) {

  /** The table as a file. */
  String csv() {
    return TableCsv.of(table);
  }
}
