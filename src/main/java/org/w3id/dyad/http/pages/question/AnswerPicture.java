package org.w3id.dyad.http.pages.question;

import java.util.List;
import java.util.Optional;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.map.StateMap;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.page.ChartDrawing;

/**
 * The picture that fits the columns of an answer: lines over years, else a map where each row is of
 * another state, else bars.
 *
 * @param title what is seen
 * @param drawing the picture
 */
public record AnswerPicture(String title, Drawing drawing) {
  private static final String ID = "chart-drawing";

  /**
   * The picture of rows, if one fits.
   *
   * @param own the code of the state of whose relations the rows are, empty if of none
   * @param map draws states
   */
  public static Optional<AnswerPicture> of(
      String title, AnswerTable table, String own, StateMap map) {
    String language = map.language();
    String others = Messages.of(List.of(language)).text("chart.others");
    Optional<Chart> chart = AnswerChart.of(title, table, others);
    if (chart.filter(Chart.Lines.class::isInstance).isPresent()) {
      return chart.map(each -> drawn(each, language));
    }
    return RowMap.of(table, AnswerChart.values(table))
        .map(rows -> map.draw(title, own, rows.relations(), rows.steps()))
        .map(drawing -> new AnswerPicture(title, drawing))
        .or(() -> chart.map(each -> drawn(each, language)));
  }

  private static AnswerPicture drawn(Chart chart, String language) {
    return new AnswerPicture(chart.title(), ChartDrawing.of(chart, ID, language));
  }
}
