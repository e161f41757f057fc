package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** Money that each state committed to the other, what came of targets, and what is owed. */
public final class FinanceChapter {
  private static final String KEY = "finance";
  private static final String TITLE = "Loans, grants, investment and debt";
  private static final String QUESTION = "indicators/amount-by-stage";
  private static final String[] ALL_YEARS = {"from=1900", "to=2100"};

  private final Context context;

  /** Writes about the pair of a context. */
  public FinanceChapter(Context context) {
    this.context = context;
  }

  /** Asks and writes the chapter. */
  public Section write() {
    List<Figure> figures = new ArrayList<>();
    List<Pair> ways = List.of(context.pair(), context.pair().turned());
    ways.forEach(way -> byStage(way).ifPresent(figures::add));
    ways.forEach(way -> new TargetFigure(context).draw(way).ifPresent(figures::add));
    ways.forEach(way -> new DebtFigure(context).draw(way).ifPresent(figures::add));
    if (figures.isEmpty()) {
      return Section.empty(
          KEY,
          TITLE,
          context.text("sentence.no-money"),
          context.absence("indicators/amount-by-stage", ALL_YEARS));
    }
    return new Section(KEY, TITLE, "", List.of(context.text("sentence.finance-lead")), figures);
  }

  private Optional<Figure> byStage(Pair pair) {
    List<ReportRow> rows = context.asking().ask(QUESTION, pair, ALL_YEARS);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    List<String> stages =
        List.copyOf(
            new TreeSet<>(
                rows.stream()
                    .filter(FinanceChapter::isDataSet)
                    .map(row -> context.name(row.text("stage")))
                    .toList()));
    Map<String, List<Double>> bars = new LinkedHashMap<>();
    List<List<String>> cells = new ArrayList<>();
    for (ReportRow row : rows) {
      String source = context.source(row.text("source"));
      String stage = context.name(row.text("stage"));
      if (isDataSet(row)) {
        bars.computeIfAbsent(source, name -> zeros(stages.size()))
            .set(stages.indexOf(stage), row.number("value"));
      }
      cells.add(
          List.of(
              source,
              stage,
              row.text("commitments"),
              row.text("unpriced"),
              Context.millions(row.number("value"))));
    }
    String title =
        context.text("sentence.by-stage", context.name(pair.one()), context.name(pair.other()));
    return Optional.of(
        new Figure(
            bars.isEmpty()
                ? Optional.empty()
                : Optional.of(
                    new Chart.Bars(
                        context.text("sentence.data-sets-only", title),
                        context.text("sentence.dollars"),
                        stages,
                        bars.entrySet().stream()
                            .map(bar -> new Chart.Bar(bar.getKey(), bar.getValue()))
                            .toList())),
            new ReportTable(
                title,
                List.of(
                    "Source",
                    "Stage",
                    "Commitments",
                    "Without amount in US dollars",
                    "Million US dollars"),
                cells,
                3),
            cells.stream().map(row -> row.get(0)).distinct().limit(6).toList(),
            context.asking().command(QUESTION, pair, ALL_YEARS)));
  }

  private static boolean isDataSet(ReportRow row) {
    return row.text("source").contains("/dataset/");
  }

  private static List<Double> zeros(int count) {
    List<Double> zeros = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      zeros.add(0.0);
    }
    return zeros;
  }
}
