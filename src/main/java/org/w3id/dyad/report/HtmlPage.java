package org.w3id.dyad.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.html.Html;

/**
 * A report as one page that needs nothing else: style and drawings are in it, it runs no script,
 * and its own policy forbids to load anything.
 */
public final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String STYLE = "<style></style>";

  /** Tables with more rows can be folded up. */
  private static final int SHORT = 12;

  /** The longest text at the start of a row that is never broken. */
  private static final int UNBROKEN = 12;

  private final Html html = new Html();
  private int charts;

  private HtmlPage() {}

  /** The page. */
  public static String of(Report report) {
    HtmlPage page = new HtmlPage();
    page.write(report);
    // A style sheet must not be escaped; no text of the page can hold this tag, since all of it is.
    String text = page.html.toString().replace(STYLE, "<style>" + style() + "</style>");
    return "<!DOCTYPE html>\n" + text;
  }

  private void write(Report report) {
    html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", report.title() + ": a report of Dyad");
    html.open("style").closeLine();
    html.closeLine().open("body").open("header").element("p", "Dyad report", "class", "kind");
    html.element("h1", report.title());
    html.element(
        "p",
        "What the sources of the graph say of two states, side by side. Each figure names its source;"
            + " where sources contradict each other, both stand.",
        "class",
        "lead");
    html.open("ul", "class", "glance");
    report.glance().forEach(finding -> html.element("li", finding));
    html.close().closeLine();
    contents(report.sections());
    html.open("main");
    report.sections().forEach(this::section);
    sources(report.sources());
    html.closeLine();
    html.open("footer")
        .element("p", "Made by Dyad, a knowledge graph of the relations between states.");
    html.closeLine().close().closeLine();
  }

  private void contents(List<Section> sections) {
    html.open("nav", "aria-label", "Contents").open("ul");
    for (Section section : sections) {
      html.open("li").element("a", section.title(), "href", "#" + section.key()).close();
    }
    html.open("li").element("a", "Sources", "href", "#sources").close();
    html.close().closeLine();
  }

  private void section(Section section) {
    html.open("section", "id", section.key(), "aria-labelledby", section.key() + "-title");
    html.element("h2", section.title(), "id", section.key() + "-title");
    section
        .lead()
        .forEach(
            text ->
                html.element("p", text, "class", section.figures().isEmpty() ? "none" : "lead"));
    section.figures().forEach(this::figure);
    html.closeLine();
  }

  private void figure(Figure figure) {
    html.open("figure");
    if (figure.chart().isPresent()) {
      html.element("figcaption", figure.chart().get().title());
      html.open("div", "class", "scroll chart");
      new Svg(html, "chart-" + ++charts).draw(figure.chart().get());
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

  private void table(ReportTable table, boolean isCaptioned) {
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
    String kind = table.isNumeric(column) ? "number" : look(table.columns().get(column), text);
    if (column == 0) {
      String look = isSame ? "same" : text.length() <= UNBROKEN ? "short" : null;
      html.element("th", text, "scope", "row", "class", look);
    } else {
      html.element("td", text, "class", kind);
    }
  }

  /** The look of a cell of text: verdicts are set apart by more than their words. */
  private static String look(String column, String text) {
    if (!column.equals("Verdict")) {
      return text.matches("[0-9-]{4,10}( to [0-9-]{4,10})?") ? "short" : null;
    }
    String word = text.replaceFirst(":.*", "");
    return switch (word) {
      case "supported" -> "verdict yes";
      case "partly" -> "verdict some";
      case "contradicted" -> "verdict no";
      default -> "verdict";
    };
  }

  private void sources(List<Report.Reference> sources) {
    html.open("section", "id", "sources", "aria-labelledby", "sources-title");
    html.element("h2", "Sources", "id", "sources-title");
    html.open("ol");
    for (Report.Reference source : sources) {
      html.open("li");
      if (source.address().matches("https?://\\S+")) {
        html.element("a", source.name(), "href", source.address(), "rel", "noreferrer");
      } else {
        html.text(source.name());
      }
      if (!source.publisher().isEmpty() && !source.publisher().equals(source.name())) {
        html.element("span", " " + source.publisher(), "class", "publisher");
      }
      html.closeLine();
    }
    html.close().closeLine();
  }

  private static String style() {
    try (InputStream in = HtmlPage.class.getResourceAsStream("report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
