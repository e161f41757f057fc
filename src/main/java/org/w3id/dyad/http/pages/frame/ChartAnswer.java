package org.w3id.dyad.http.pages.frame;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.html.chart.ChartFrame;
import org.w3id.dyad.html.chart.DrawingStyle;
import org.w3id.dyad.html.chart.EmbeddedChart;
import org.w3id.dyad.html.chart.PictureFile;
import org.w3id.dyad.http.protocol.ContentPolicy;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;

/** Answers with a chart alone: as a picture, or as a page that other sites may show in a frame. */
public final class ChartAnswer {
  /** A picture. */
  public static final Format SVG = new Format("svg", List.of("image/svg+xml"), null, null);

  /** The table of a chart. */
  public static final Format CSV = new Format("csv", List.of("text/csv"), null, null);

  private static final String STYLE = DrawingStyle.light(WebFiles.SHIPPED.read("drawings.css"));
  private static final String POLICY = ContentPolicy.picture(STYLE);

  private ChartAnswer() {}

  /** The format of {@code csv} or {@code svg}; all else is a page. */
  public static Format format(String form) {
    return switch (form) {
      case "csv" -> CSV;
      case "svg" -> SVG;
      default -> Format.HTML;
    };
  }

  /** The policy of a chart alone, in a format. */
  public static String policy(Format format) {
    return format.equals(SVG) ? POLICY : ContentPolicy.EMBEDDED;
  }

  /**
   * Sends a chart.
   *
   * @param page the page on which it stands among others
   */
  public static void send(Exchange<?> exchange, ChartFrame chart, String page) throws IOException {
    if (exchange.format().equals(SVG)) {
      exchange.send(PictureFile.of(chart, STYLE).getBytes(StandardCharsets.UTF_8));
    } else {
      String address = Host.of(exchange.request()) + chart.files().page();
      Page.send(
          exchange, "html/chart/embed.jte", new EmbeddedChart(chart, page, address, styles()));
    }
  }

  private static List<String> styles() {
    return List.of("figures.css", "dyad.css").stream().map(WebFiles.SHIPPED::address).toList();
  }
}
