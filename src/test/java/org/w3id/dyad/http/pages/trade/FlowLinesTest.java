package org.w3id.dyad.http.pages.trade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.relation.TablePart;
import org.w3id.dyad.report.content.Chart;

final class FlowLinesTest {
  private static final List<String> APART = List.of("dataset", "side", "basis");

  private static List<Cell> row(String year, String dataset, String side, String value) {
    return List.of(
        new Cell(year, null, year, null, Kind.DATE),
        new Cell(dataset, "/id/dataset/" + dataset, null, null, Kind.THING),
        new Cell(side, "/ontology#" + side, null, null, Kind.THING),
        new Cell("published", null, null, null, Kind.TEXT),
        new Cell(value, null, value, null, Kind.NUMBER));
  }

  private static FlowLines lines(List<List<Cell>> rows) {
    List<Column> columns =
        Stream.of("year", "dataset", "side", "basis", "value")
            .map(name -> new Column(name, name))
            .toList();
    return new FlowLines(
        TablePart.of(new AnswerTable(columns, rows, false), APART),
        part -> String.join(" ", part.names()));
  }

  private static List<String> gap(FlowLines lines) {
    return lines.gapTable().rows().stream()
        .map(row -> String.join(" ", row.stream().map(Cell::text).toList()))
        .toList();
  }

  @Test
  void theGapIsOfYearsThatBothSidesReport() {
    FlowLines lines =
        lines(
            Arrays.asList(
                row("2000", "a", "ExporterReported", "100"),
                row("2001", "a", "ExporterReported", "200"),
                row("2001", "b", "ImporterReported", "300"),
                row("2002", "b", "ImporterReported", "400"),
                row("2001", "c", "Reconciled", "250")));
    assertEquals(
        List.of("2001 a ExporterReported published 200 b ImporterReported published 300 1.50"),
        gap(lines));
  }

  @Test
  void sourcesAreNotMixed() {
    Chart.Lines drawn =
        (Chart.Lines)
            lines(
                    List.of(
                        row("2000", "a", "ExporterReported", "100"),
                        row("2000", "b", "ExporterReported", "120")))
                .lines("t", "u");
    assertEquals(2, drawn.series().size());
  }

  @Test
  void aYearOfWhichASourceGivesTwoFiguresHasNoRatioAndNoLine() {
    FlowLines lines =
        lines(
            List.of(
                row("2001", "a", "ExporterReported", "100"),
                row("2001", "a", "ExporterReported", "110"),
                row("2001", "b", "ImporterReported", "300")));
    assertEquals(List.of(), gap(lines));
    assertFalse(((Chart.Lines) lines.lines("t", "u")).series().get(0).isLine());
  }

  @Test
  void nothingIsDividedByZero() {
    assertEquals(
        List.of(),
        gap(
            lines(
                List.of(
                    row("2001", "a", "ExporterReported", "0"),
                    row("2001", "b", "ImporterReported", "300")))));
  }
}
