package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** How concentrated the exports of each state to the other are. */
public final class ConcentrationChapter {
  private static final String KEY = "concentration";
  private static final String TITLE = "Concentration of exports";
  private static final String QUESTION = "indicators/concentration";
  private static final String[] ALL_YEARS = {"from=1900", "to=2100"};

  private final Context context;

  /** Writes about the pair of a context. */
  public ConcentrationChapter(Context context) {
    this.context = context;
  }

  /** Asks and writes the chapter. */
  public Section write() {
    Map<String, List<Chart.Point>> series = new LinkedHashMap<>();
    List<List<String>> cells = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (Pair pair : List.of(context.pair(), context.pair().turned())) {
      for (ReportRow row : context.asking().ask(QUESTION, pair, ALL_YEARS)) {
        String direction =
            context.text(
                "sentence.direction", context.name(pair.one()), context.name(pair.other()));
        String source = context.source(row.text("source"));
        String kinds = kinds(row.text("digits"));
        series
            .computeIfAbsent(
                context.text("sentence.by-kinds", direction, source, kinds),
                name -> new ArrayList<>())
            .add(new Chart.Point(row.year("year"), row.number("value")));
        cells.add(
            List.of(
                row.text("year"),
                direction,
                source,
                row.text("kinds") + " " + kinds,
                context.name(row.text("largestKind")),
                Context.decimal(row.number("value"), 3),
                Context.decimal(row.number("largest"), 1)));
        sources.add(source);
      }
    }
    if (cells.isEmpty()) {
      return Section.empty(
          KEY,
          TITLE,
          context.text("sentence.no-kinds"),
          context.absence("indicators/concentration"));
    }
    String title = "Herfindahl-Hirschman index of exports (1 is one kind of goods only)";
    return new Section(
        KEY,
        TITLE,
        finding(cells.get(cells.size() - 1)),
        List.of(context.text("sentence.concentration-lead")),
        List.of(
            new Figure(
                Optional.of(
                    new Chart.Lines(
                        title,
                        context.text("sentence.index"),
                        series.entrySet().stream()
                            .map(entry -> new Chart.Series(entry.getKey(), entry.getValue(), true))
                            .toList())),
                new ReportTable(
                    title,
                    List.of(
                        "Year",
                        "Direction",
                        "Source",
                        "Kinds",
                        "Largest kind",
                        "Index",
                        "Largest share, %"),
                    cells,
                    2),
                sources.stream().distinct().sorted().toList(),
                context.asking().commandBothWays(QUESTION, context.pair(), ALL_YEARS))));
  }

  private String finding(List<String> row) {
    return context.text(
        "sentence.concentration", row.get(1), row.get(0), Double.valueOf(row.get(6)), row.get(4));
  }

  private String kinds(String digits) {
    return switch (digits) {
      case "1" -> context.text("sentence.sections");
      case "2" -> context.text("sentence.chapters");
      default -> context.text("sentence.summed-chapters");
    };
  }
}
