package org.w3id.dyad.html.chart;

import java.util.List;

/**
 * A chart on a page of its own, which other sites may show in a frame.
 *
 * @param chart the chart
 * @param page where it stands among others
 * @param address the whole address of the chart's own page
 * @param styles where its style sheets are
 */
public record EmbeddedChart(ChartFrame chart, String page, String address, List<String> styles) {

  /** What a site writes to show it. */
  public String code() {
    return "<iframe src=\"%s\" title=\"%s\" width=\"900\" height=\"560\" loading=\"lazy\"></iframe>"
        .formatted(attribute(address), attribute(chart.fullTitle()));
  }

  private static String attribute(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }
}
