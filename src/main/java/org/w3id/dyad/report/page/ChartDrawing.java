package org.w3id.dyad.report.page;

import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.report.content.Chart;

/** Draws a chart that belongs to no report. */
public final class ChartDrawing {
  private ChartDrawing() {}

  /**
   * The drawing.
   *
   * @param id a name that no other chart of the page has
   * @param language in which numbers are written
   */
  public static Drawing of(Chart chart, String id, String language) {
    return Svg.draw(chart, Extent.of(chart), id, language, false);
  }
}
