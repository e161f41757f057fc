package org.w3id.dyad.html.chart;

/**
 * Where a chart is as a file; an empty address if it is nowhere.
 *
 * @param csv its table
 * @param svg its picture
 * @param page the page of the chart alone, which other sites may show in a frame
 */
public record ChartFiles(String csv, String svg, String page) {
  /** Nowhere: the chart stands in a report that is a file itself. */
  public static final ChartFiles NONE = new ChartFiles("", "", "");

  /**
   * The files beside each other.
   *
   * @param path their path without the suffix
   * @param settings the parameters, with the question mark, or empty
   */
  public static ChartFiles at(String path, String settings) {
    return new ChartFiles(
        path + ".csv" + settings, path + ".svg" + settings, path + ".html" + settings);
  }

  /** Whether there are any. */
  public boolean isThere() {
    return !csv.isEmpty();
  }

  /** The name under which the picture is kept as PNG. */
  public String name() {
    return svg.replaceFirst("\\?.*", "").replaceFirst(".*/", "").replaceFirst("\\.svg$", "");
  }
}
