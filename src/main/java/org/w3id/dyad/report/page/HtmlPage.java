package org.w3id.dyad.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.Section;
import org.w3id.dyad.report.content.SideBySide;

/**
 * A report as one page that needs nothing else: style and drawings are in it, it runs no script,
 * and its own policy forbids to load anything.
 */
public final class HtmlPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String STYLE = "<style></style>";

  private final Html html = new Html();
  private final HtmlFigures figures = new HtmlFigures(html);

  private HtmlPage() {}

  /** The page of one report. */
  public static String of(Report report) {
    HtmlPage page = new HtmlPage();
    page.write(report);
    return page.text();
  }

  /** The page of two reports side by side. */
  public static String of(SideBySide comparison) {
    HtmlPage page = new HtmlPage();
    page.write(comparison);
    return page.text();
  }

  private String text() {
    // A style sheet must not be escaped; no text of the page can hold this tag, since all of it is.
    String text = html.toString().replace(STYLE, "<style>" + style() + "</style>");
    return "<!DOCTYPE html>\n" + text;
  }

  private void write(Report report) {
    begin(report.title(), "What the sources of the graph say of two states, side by side.");
    html.open("ul", "class", "glance");
    report.glance().forEach(finding -> html.element("li", finding));
    html.close().closeLine();
    contents(report.sections());
    html.open("main");
    report.sections().forEach(this::section);
    end(report.sources());
  }

  private void write(SideBySide comparison) {
    begin(
        comparison.title(),
        "What the sources of the graph say of two pairs of states: the same chapters, and the same"
            + " scales in all charts of a chapter that are of one kind.");
    figures.table(comparison.findings(), false);
    html.closeLine();
    contents(comparison.one().sections());
    html.open("main", "class", "wide");
    for (int i = 0; i < comparison.one().sections().size(); i++) {
      beside(comparison, i);
    }
    end(comparison.sources());
  }

  /** A chapter of both reports. */
  private void beside(SideBySide comparison, int chapter) {
    Section one = comparison.one().sections().get(chapter);
    Section other = comparison.other().sections().get(chapter);
    Extents extents = Extents.shared(List.of(one, other));
    open(one);
    html.open("div", "class", "beside");
    half(comparison.one().title(), one, extents);
    half(comparison.other().title(), other, extents);
    html.close().closeLine();
  }

  private void half(String title, Section section, Extents extents) {
    html.open("div", "class", "half").element("h3", title);
    content(section, extents);
    html.close();
  }

  private void begin(String title, String lead) {
    html.open("html", "lang", "en").open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.element("title", title + ": a report of Dyad");
    html.open("style").closeLine();
    html.closeLine().open("body").open("header").element("p", "Dyad report", "class", "kind");
    html.element("h1", title);
    html.element(
        "p",
        lead + " Each figure names its source; where sources contradict each other, both stand.",
        "class",
        "lead");
  }

  private void end(List<Report.Reference> sources) {
    sources(sources);
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
    open(section);
    content(section, Extents.OWN);
    html.closeLine();
  }

  private void open(Section section) {
    html.open("section", "id", section.key(), "aria-labelledby", section.key() + "-title");
    html.element("h2", section.title(), "id", section.key() + "-title");
  }

  private void content(Section section, Extents extents) {
    section
        .lead()
        .forEach(
            text ->
                html.element("p", text, "class", section.figures().isEmpty() ? "none" : "lead"));
    section.figures().forEach(figure -> figures.figure(figure, extents));
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
