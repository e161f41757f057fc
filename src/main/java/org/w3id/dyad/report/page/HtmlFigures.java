package org.w3id.dyad.report.page;

import java.util.List;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;

/** Writes the figures of a page: charts with their tables. */
final class HtmlFigures {
  /** Tables with more rows can be folded up. */
  private static final int SHORT = 12;

  /** The longest text at the start of a row that is never broken. */
  private static final int UNBROKEN = 12;

  private final Html html;
  private int charts;

  HtmlFigures(Html html) {
    this.html = html;
  }

  /** Writes a figure, its chart with these extents. */
  void figure(Figure figure, Extents extents) {
    html.open("figure");
    if (figure.chart().isPresent()) {
      html.element("figcaption", figure.chart().get().title());
      html.open("div", "class", "scroll chart");
      Chart chart = figure.chart().get();
      new Svg(html, "chart-" + ++charts).draw(chart, extents.of(chart));
      html.close();
    }
    ReportTable table = figure.table();
    boolean isFolded = figure.isDetail() || table.rows().size() > SHORT;
    if (isFolded) {
      html.open("details", "open", figure.isDetail() ? null : "").open("summary");
      html.text(figure.chart().isPresent() ? "Table: " : "").text(table.caption());
      html.element("span", table.rows().size() + (table.rows().size() == 1 ? " row" : " rows"));
      html.close();
    }
    table(table, isFolded);
    if (isFolded) {
      html.close();
    }
    html.open("p", "class", "source");
    if (!figure.sources().isEmpty()) {
      html.text("Source: " + String.join("; ", figure.sources()) + ". ");
    }
    html.text("Ask it: ").element("code", figure.question()).close();
    html.closeLine();
  }

  /** Writes a table; its caption is hidden if it stands elsewhere already. */
  void table(ReportTable table, boolean isCaptioned) {
    html.open(
        "div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", table.caption());
    html.open("table");
    html.element("caption", table.caption(), "class", isCaptioned ? "hidden" : null);
    html.open("thead").open("tr");
    for (int i = 0; i < table.columns().size(); i++) {
      html.element(
          "th",
          table.columns().get(i),
          "scope",
          "col",
          "class",
          table.isNumeric(i) ? "number" : null);
    }
    html.close().close().open("tbody");
    List<String> before = List.of();
    for (List<String> row : table.rows()) {
      html.open("tr");
      for (int i = 0; i < row.size(); i++) {
        boolean isSame = i == 0 && !before.isEmpty() && before.get(0).equals(row.get(0));
        cell(table, row.get(i), i, isSame);
      }
      html.closeLine();
      before = row;
    }
    html.close().close().closeLine();
  }

  private void cell(ReportTable table, String text, int column, boolean isSame) {
    if (column == 0) {
      String look = isSame ? "same" : text.length() <= UNBROKEN ? "short" : null;
      html.element("th", text, "scope", "row", "class", look);
    } else {
      html.element("td", text, "class", look(table, text, column));
    }
  }

  private static String look(ReportTable table, String text, int column) {
    if (table.isNumeric(column)) {
      return "number";
    }
    if (table.isOfVerdicts(column)) {
      return verdict(text);
    }
    return text.matches("[0-9-]{4,10}( to [0-9-]{4,10})?") ? "short" : null;
  }

  /** Verdicts are set apart by more than their words. */
  private static String verdict(String text) {
    String word = text.replaceFirst(":.*", "");
    return switch (word) {
      case "supported" -> "verdict yes";
      case "partly" -> "verdict some";
      case "contradicted" -> "verdict no";
      default -> "verdict";
    };
  }
}
