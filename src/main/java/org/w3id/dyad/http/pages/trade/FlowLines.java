package org.w3id.dyad.http.pages.trade;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Column;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.http.pages.relation.TablePart;
import org.w3id.dyad.report.content.Chart;

/** What each source and side says of a flow over the years, and how far the two sides are apart. */
final class FlowLines {
  private static final String EXPORTER = "ExporterReported";
  private static final String IMPORTER = "ImporterReported";

  /** More pairs than this cannot be told apart. */
  private static final int MOST_PAIRS = 8;

  private final List<TablePart> parts;
  private final Function<TablePart, String> names;

  /**
   * Reads the rows.
   *
   * @param names what a part is called
   */
  FlowLines(List<TablePart> parts, Function<TablePart, String> names) {
    this.parts = parts;
    this.names = names;
  }

  /** A line for each source and side. */
  Chart lines(String title, String unit) {
    return new Chart.Lines(title, unit, parts.stream().map(this::line).toList());
  }

  private Chart.Series line(TablePart part) {
    List<Chart.Point> points =
        part.whole().rows().stream()
            .map(row -> new Chart.Point(year(part, row), value(part, row)))
            .toList();
    boolean isLine =
        new HashSet<>(points.stream().map(Chart.Point::year).toList()).size() == points.size();
    return new Chart.Series(names.apply(part), points, isLine);
  }

  private static int year(TablePart part, List<Cell> row) {
    return Integer.parseInt(part.cell(row, "year").text());
  }

  private static double value(TablePart part, List<Cell> row) {
    return Double.parseDouble(part.cell(row, "value").value());
  }

  private record Pair(TablePart exporter, TablePart importer, List<Ratio> ratios) {}

  private record Ratio(int year, Cell exporterReports, Cell importerReports) {
    double value() {
      return Double.parseDouble(importerReports.value())
          / Double.parseDouble(exporterReports.value());
    }
  }

  /** What the importer reports over what the exporter reports, for each two sources. */
  Chart gap(String title, String unit) {
    return new Chart.Lines(
        title,
        unit,
        pairs().stream()
            .map(
                pair ->
                    new Chart.Series(
                        names.apply(pair.importer()) + " ÷ " + names.apply(pair.exporter()),
                        pair.ratios().stream()
                            .map(ratio -> new Chart.Point(ratio.year(), ratio.value()))
                            .toList(),
                        true))
            .toList());
  }

  /** The table of the gap. */
  AnswerTable gapTable() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Pair pair : pairs()) {
      for (Ratio ratio : pair.ratios()) {
        String value = String.format(Locale.ROOT, "%.2f", ratio.value());
        rows.add(
            List.of(
                new Cell(String.valueOf(ratio.year()), null, null, null, Kind.DATE),
                text(names.apply(pair.exporter())),
                ratio.exporterReports(),
                text(names.apply(pair.importer())),
                ratio.importerReports(),
                new Cell(value, null, value, null, Kind.NUMBER)));
      }
    }
    return new AnswerTable(
        List.of(
            new Column("year", "year"),
            new Column("exporterSource", "exporter's source"),
            new Column("exporterReports", "exporter reports"),
            new Column("importerSource", "importer's source"),
            new Column("importerReports", "importer reports"),
            new Column("ratio", "importer ÷ exporter")),
        rows,
        false);
  }

  private static Cell text(String text) {
    return new Cell(text, null, null, null, Kind.TEXT);
  }

  private List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (TablePart exporter : parts) {
      for (TablePart importer : parts) {
        if (isBy(exporter, EXPORTER) && isBy(importer, IMPORTER)) {
          pairs.add(new Pair(exporter, importer, ratios(exporter, importer)));
        }
      }
    }
    return pairs.stream()
        .filter(pair -> !pair.ratios().isEmpty())
        .sorted(Comparator.comparing(pair -> -pair.ratios().size()))
        .limit(MOST_PAIRS)
        .toList();
  }

  private static boolean isBy(TablePart part, String side) {
    return part.key().contains("~" + side + "~");
  }

  private static List<Ratio> ratios(TablePart exporter, TablePart importer) {
    NavigableMap<Integer, Cell> out = single(exporter);
    NavigableMap<Integer, Cell> in = single(importer);
    return out.keySet().stream()
        .filter(in::containsKey)
        .filter(year -> Double.parseDouble(out.get(year).value()) > 0)
        .map(year -> new Ratio(year, out.get(year), in.get(year)))
        .toList();
  }

  /** The figures of years for which there is one only. */
  private static NavigableMap<Integer, Cell> single(TablePart part) {
    NavigableMap<Integer, Cell> figures = new TreeMap<>();
    HashSet<Integer> twice = new HashSet<>();
    for (List<Cell> row : part.whole().rows()) {
      if (figures.put(year(part, row), part.cell(row, "value")) != null) {
        twice.add(year(part, row));
      }
    }
    figures.keySet().removeAll(twice);
    return figures;
  }
}
