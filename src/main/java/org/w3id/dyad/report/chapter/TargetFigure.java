package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Scale;

/** What was received from one state, against the yearly targets of the other. */
final class TargetFigure {
  private static final String QUESTION = "indicators/received-against-target";

  private final Context context;

  TargetFigure(Context context) {
    this.context = context;
  }

  /** The figure of what came from the first of a pair to the second; none if no target is known. */
  Optional<Figure> draw(Pair pair) {
    List<ReportRow> rows = context.asking().ask(QUESTION, pair);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<Chart.Bar> bars = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (ReportRow row : rows) {
      String time = context.text("days.from-to", row.text("start"), row.text("end"));
      String source = context.source(row.text("source"));
      double received = row.number("value");
      double target = row.number("targetAmount");
      bars.add(
          new Chart.Bar(
              context.text("sentence.target", time, Scale.text(target), source),
              List.of(received, Math.max(0, target - received))));
      cells.add(
          List.of(
              time,
              row.text("receipt").isEmpty()
                  ? context.text("sentence.payment")
                  : context.name(row.text("receipt")),
              source,
              context.name(row.text("target")),
              Context.millions(target),
              Context.millions(received),
              row.text("percent")));
    }
    String title =
        context.text("sentence.received", context.name(pair.other()), context.name(pair.one()));
    return Optional.of(
        new Figure(
            Optional.of(
                new Chart.Bars(
                    title,
                    context.text("sentence.dollars"),
                    List.of(context.text("sentence.in"), context.text("sentence.missing")),
                    bars)),
            new ReportTable(
                context.text("sentence.amounts-in-millions", title),
                List.of("Time", "What", "Source", "Target", "Target amount", "Received", "Percent"),
                cells,
                3),
            cells.stream().map(row -> row.get(2)).distinct().limit(6).toList(),
            context.asking().command(QUESTION, pair)));
  }
}
