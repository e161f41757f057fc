package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;

/** What one state owed the other at the end of each year, by source. */
final class DebtFigure {
  private static final String QUESTION = "finance/debt-to-a-state-by-year";

  private final Context context;

  DebtFigure(Context context) {
    this.context = context;
  }

  /** The figure of what the first of a pair owed the second; none if no source says. */
  Optional<Figure> draw(Pair pair) {
    List<ReportRow> rows =
        context.asking().ask(QUESTION, pair).stream()
            .filter(row -> row.text("unit").equals("USD"))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, List<Chart.Point>> lines = new TreeMap<>();
    List<Chart.Point> single = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (ReportRow row : rows) {
      String source = context.source(row.text("source"));
      Chart.Point point = new Chart.Point(row.year("year"), row.number("value"));
      if (row.text("source").contains("/dataset/")) {
        lines.computeIfAbsent(source, name -> new ArrayList<>()).add(point);
      } else {
        single.add(point);
      }
      cells.add(
          List.of(
              row.text("year"),
              source,
              row.text("certainty"),
              Context.millions(row.number("value"))));
    }
    List<Chart.Series> series = new ArrayList<>();
    lines.forEach((source, points) -> series.add(new Chart.Series(source, points, true)));
    if (!single.isEmpty()) {
      series.add(new Chart.Series(context.text("sentence.single-figures"), single, false));
    }
    String title =
        context.text("sentence.debt", context.name(pair.one()), context.name(pair.other()));
    return Optional.of(
        new Figure(
            Optional.of(new Chart.Lines(title, context.text("sentence.dollars"), series)),
            new ReportTable(
                title, List.of("Year", "Source", "Certainty", "Million US dollars"), cells, 1),
            cells.stream().map(row -> row.get(1)).distinct().limit(6).toList(),
            context.asking().command(QUESTION, pair)));
  }
}
