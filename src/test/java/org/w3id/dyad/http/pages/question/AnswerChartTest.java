package org.w3id.dyad.http.pages.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.report.content.Chart;

/** Which rows are drawn as lines: no row is lost, whatever the number of sources. */
final class AnswerChartTest {
  private static final List<Column> COLUMNS =
      List.of(
          new Column("source", "source"),
          new Column("viewpoint", "viewpoint"),
          new Column("year", "year"),
          new Column("value", "value"));

  private static Cell cell(String text, Kind kind) {
    return new Cell(text, null, text, null, kind);
  }

  /** Of each source the year 2000 and as many more as its number, seen from two sides. */
  private static AnswerTable table(int sources) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int source = 0; source < sources; source++) {
      for (int year = 2000; year <= 2000 + source; year++) {
        for (String side : List.of("a", "b")) {
          rows.add(
              List.of(
                  cell("source " + source, Kind.TEXT),
                  cell(side, Kind.TEXT),
                  cell(String.valueOf(year), Kind.DATE),
                  cell(String.valueOf(source * 100 + year), Kind.NUMBER)));
        }
      }
    }
    return new AnswerTable(COLUMNS, rows, false);
  }

  private static Optional<Chart.Lines> lines(AnswerTable table) {
    return AnswerChart.of("title", table, "others").map(Chart.Lines.class::cast);
  }

  private static long points(Chart.Lines lines) {
    return lines.series().stream().mapToLong(series -> series.points().size()).sum();
  }

  @Test
  void fewSourcesHaveALineForEachSide() {
    Chart.Lines lines = lines(table(6)).orElseThrow();
    assertEquals(12, lines.series().size());
    assertTrue(lines.series().stream().allMatch(Chart.Series::isLine));
    assertEquals(table(6).size(), points(lines));
  }

  @Test
  void moreSourcesHaveOneSeriesEachOfPoints() {
    Chart.Lines lines = lines(table(10)).orElseThrow();
    assertEquals(10, lines.series().size());
    assertTrue(lines.series().stream().noneMatch(Chart.Series::isLine));
    assertEquals(table(10).size(), points(lines));
  }

  @Test
  void thoseWithTheFewestRowsShareASeries() {
    Chart.Lines lines = lines(table(20)).orElseThrow();
    assertEquals(12, lines.series().size());
    assertEquals("source 19", lines.series().get(0).name());
    assertEquals("others", lines.series().get(11).name());
    assertEquals(table(20).size(), points(lines));
  }

  @Test
  void manySourcesAreNotDrawn() {
    assertTrue(lines(table(31)).isEmpty());
  }

  @Test
  void aRatioIsDrawnRatherThanItsParts() {
    List<Column> columns =
        List.of(
            new Column("year", "year"),
            new Column("exporterReports", "exporter reports"),
            new Column("ratio", "ratio"));
    List<List<Cell>> rows =
        List.of(
            List.of(cell("2000", Kind.DATE), cell("700", Kind.NUMBER), cell("1.5", Kind.NUMBER)),
            List.of(cell("2001", Kind.DATE), cell("800", Kind.NUMBER), cell("1.2", Kind.NUMBER)));
    Chart.Lines lines = lines(new AnswerTable(columns, rows, false)).orElseThrow();
    assertEquals("ratio", lines.unit());
    assertEquals(
        List.of(1.5, 1.2),
        lines.series().get(0).points().stream().map(Chart.Point::value).toList());
  }

  @Test
  void rowsInAnotherCurrencyAreLeftOutAndTheTitleTellsSo() {
    List<Column> columns =
        List.of(
            new Column("year", "year"),
            new Column("value", "value"),
            new Column("currency", "currency"));
    List<List<Cell>> rows = new ArrayList<>();
    for (String row : "2000 USD,2001 USD,2002 USD,2003 CNY".split(",")) {
      rows.add(
          List.of(
              cell(row.substring(0, 4), Kind.DATE),
              cell("7", Kind.NUMBER),
              cell(row.substring(5), Kind.TEXT)));
    }
    Chart.Lines lines = lines(new AnswerTable(columns, rows, false)).orElseThrow();
    assertEquals("title (USD)", lines.title());
    assertEquals(3, points(lines));
    rows.set(0, rows.get(3));
    assertTrue(lines(new AnswerTable(columns, rows, false)).isEmpty());
  }
}
