package org.w3id.dyad.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Browser;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;
import org.w3id.dyad.report.page.HtmlPage;
import org.w3id.dyad.report.page.MarkdownText;

/** Reports as pages and as Markdown: whole, escaped, without anything from elsewhere. */
class HtmlPageTest {
  private static final Messages ENGLISH = Messages.of(List.of("en"));
  private static final String HOSTILE = "<script>alert(1)</script>\"'|`[x](javascript:1)";

  @TempDir private Path folder;

  private static Report report(String text) {
    Chart lines =
        new Chart.Lines(
            text,
            text,
            List.of(
                new Chart.Series(
                    text, List.of(new Chart.Point(2000, 5), new Chart.Point(2001, 7)), true),
                new Chart.Series("one point", List.of(new Chart.Point(2005, 0)), false)));
    Chart columns =
        new Chart.Columns(
            "columns",
            "n",
            List.of(new Chart.Series(text, List.of(new Chart.Point(2000, 1)), false)));
    Chart bars =
        new Chart.Bars("bars", "USD", List.of(text), List.of(new Chart.Bar(text, List.of(3.0))));
    Chart bands =
        new Chart.Bands(
            "bands",
            List.of(new Chart.Lane(text, List.of(new Chart.Band(2000, 2010.5, text, 0.5)))));
    ReportTable table =
        new ReportTable(
            text, List.of(text, "n"), List.of(List.of(text, "1"), List.of(text, "2")), 1);
    List<Figure> figures =
        List.of(lines, columns, bars, bands).stream()
            .map(chart -> new Figure(Optional.of(chart), table, List.of(text), "./dyad query"))
            .toList();
    return new Report(
        text,
        List.of(text),
        List.of(
            new Section("a", text, text, List.of(text), figures),
            Section.empty("b", "nothing", "The graph holds nothing.", "Not known here.")),
        List.of(
            new Report.Reference(text, text, text, "javascript:alert(1)"),
            new Report.Reference("good", "good", "", "https://example.org/a?b=\"c\"&d")));
  }

  @Test
  void whateverTheDataSayIsText() {
    String page = HtmlPage.of(report(HOSTILE), ENGLISH);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("href=\"javascript:"), page);
    assertTrue(page.contains("href=\"https://example.org/a?b=&#34;c&#34;&amp;d\""), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), page);
    String text = MarkdownText.of(report(HOSTILE), ENGLISH);
    assertFalse(text.replace("\\<", "").contains("<script"), text);
    assertFalse(text.replace("\\]", "").contains("](javascript"), text);
  }

  @Test
  void eachChartHasATitleADescriptionAndATable() {
    String page = HtmlPage.of(report("plain"), ENGLISH);
    assertEquals(4, count(page, "role=\"img\""));
    assertEquals(4, count(page, "<title id=\"chart-"));
    assertEquals(4, count(page, "<desc id=\"chart-"));
    assertEquals(4, count(page, "<table>"));
    assertEquals(4, count(page, "\nSource: plain."));
    assertEquals(8, count(page, "scope=\"col\""));
  }

  @Test
  void nothingIsLoadedAndTheStyleIsNotEscaped() {
    String page = HtmlPage.of(report("plain"), ENGLISH);
    assertTrue(page.contains("default-src &#39;none&#39;"), page);
    assertEquals(0, count(page, "<(link|img|iframe|object|script)|src=|url\\(|@import"));
    assertTrue(page.contains("font: 16px/1.55 \"Noto Sans\""), page);
    assertTrue(page.contains("prefers-color-scheme:dark"), page);
  }

  @Test
  void inMarkdownARowHasAsManyCellsAsItsHeading() {
    String text = MarkdownText.of(report("a | b"), ENGLISH);
    text.lines()
        .filter(line -> line.startsWith("| "))
        .forEach(line -> assertEquals(3, count(line.replace("\\|", ""), "\\|"), line));
    assertTrue(text.contains("The graph holds nothing."), text);
  }

  @Test
  void aBrowserShowsItWithoutComplaint() throws Exception {
    Browser.assumeInstalled();
    Path file =
        Files.writeString(folder.resolve("report.html"), HtmlPage.of(report(HOSTILE), ENGLISH));
    String page = Browser.dom(folder, file.toUri().toString());
    assertEquals(4, count(page, "role=\"img\""));
    assertTrue(page.contains("&lt;script&gt;"), page);
  }

  private static long count(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().count();
  }
}
