package org.w3id.dyad.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.html.Messages;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.Report;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;
import org.w3id.dyad.report.content.SideBySide;

/** Two reports side by side: the same chapters, the same scales and colours. */
class SideBySideTest {
  private static final Messages ENGLISH = Messages.of(List.of("en"));

  private static Figure figure(Chart chart) {
    ReportTable table =
        new ReportTable("values", List.of("Year", "n"), List.of(List.of("2000", "1")), 1);
    return new Figure(Optional.of(chart), table, List.of("a source"), "./dyad query");
  }

  private static Chart.Series series(String name, int year, double value) {
    return new Chart.Series(
        name, List.of(new Chart.Point(year, value), new Chart.Point(year + 1, value)), true);
  }

  private static Report report(String title, Chart... charts) {
    List<Figure> figures = List.of(charts).stream().map(SideBySideTest::figure).toList();
    return new Report(
        title,
        List.of(),
        List.of(
            figures.isEmpty()
                ? Section.empty("a", "Trade", "The graph holds no trade.", "Not known here.")
                : new Section("a", "Trade", "The finding.", List.of("The lead."), figures)),
        List.of(
            new Report.Reference("shared", "shared", "", ""),
            new Report.Reference("of " + title, title, "", "")));
  }

  private static List<String> found(String text, String regex) {
    return Pattern.compile(regex).matcher(text).results().map(MatchResult::group).toList();
  }

  private static List<String> drawings(String page) {
    return found(page, "(?s)<svg viewBox=\"0 0 860.*?</svg>");
  }

  /** The marks of the axes: all texts of a drawing. */
  private static List<String> marks(String drawing) {
    return found(drawing, "<text[^>]*>[^<]*</text>");
  }

  @Test
  void bothHaveTheSameAxes() {
    Chart small = new Chart.Lines("t", "USD", List.of(series("x", 2001, 3)));
    Chart large = new Chart.Lines("t", "USD", List.of(series("x", 1990, 4e9)));
    String page = HtmlPage.of(new SideBySide(report("A", small), report("B", large)), ENGLISH);
    List<String> drawings = drawings(page);
    assertEquals(2, drawings.size(), page);
    assertEquals(marks(drawings.get(0)), marks(drawings.get(1)));
    assertTrue(marks(drawings.get(0)).toString().contains("4 bn"));
    assertNotEquals(
        marks(drawings(HtmlPage.of(report("A", small), ENGLISH)).get(0)), marks(drawings.get(0)));
  }

  @Test
  void chartsOfAnotherUnitHaveTheirOwnAxes() {
    Chart times = new Chart.Lines("t", "times", List.of(series("x", 2001, 3)));
    Chart dollars = new Chart.Lines("t", "USD", List.of(series("x", 2001, 4e9)));
    List<String> drawings =
        drawings(HtmlPage.of(new SideBySide(report("A", times), report("B", dollars)), ENGLISH));
    assertNotEquals(marks(drawings.get(0)), marks(drawings.get(1)));
  }

  @Test
  void aNameHasTheSameColourInBoth() {
    Chart one =
        new Chart.Columns(
            "t", "n", List.of(series("heads", 2001, 1), series("ministers", 2001, 1)));
    Chart other = new Chart.Columns("t", "n", List.of(series("ministers", 2001, 1)));
    List<String> drawings =
        drawings(HtmlPage.of(new SideBySide(report("A", one), report("B", other)), ENGLISH));
    String box = "class=\"box c2\"[^>]*><title>ministers";
    assertFalse(found(drawings.get(0), box).isEmpty(), drawings.get(0));
    assertFalse(found(drawings.get(1), box).isEmpty(), drawings.get(1));
  }

  @Test
  void whatOneSideDoesNotHaveIsSaid() {
    Chart chart = new Chart.Lines("t", "USD", List.of(series("x", 2001, 3)));
    SideBySide comparison = new SideBySide(report("A", chart), report("B"));
    for (String text :
        List.of(HtmlPage.of(comparison, ENGLISH), MarkdownText.of(comparison, ENGLISH))) {
      assertTrue(text.contains("The graph holds no trade. Not known here."), text);
      assertTrue(text.contains("The finding."), text);
    }
    assertEquals(
        List.of(List.of("Trade", "The finding.", "The graph holds no trade. Not known here.")),
        comparison.findings(ENGLISH).rows());
  }

  @Test
  void eachSourceIsNamedOnce() {
    assertEquals(
        List.of("of A", "of B", "shared"),
        new SideBySide(report("A"), report("B"))
            .sources().stream().map(Report.Reference::name).toList());
  }
}
