package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** Trade in goods by direction and by whose figures they are, and how far both sides differ. */
public final class TradeChapter {
  private static final String KEY = "trade";
  private static final String TITLE = "Trade in goods, by whose figures";
  private static final String VALUES = "indicators/value-by-year";
  private static final String GAP = "indicators/mirror-gap";
  private static final String[] ALL_YEARS = {"from=1900", "to=2100"};

  private final Context context;
  private Optional<ReportRow> widest = Optional.empty();

  /** Writes about the pair of a context. */
  public TradeChapter(Context context) {
    this.context = context;
  }

  /** Asks and writes the chapter. */
  public Section write() {
    List<Figure> figures = new ArrayList<>();
    values(context.pair()).ifPresent(figures::add);
    values(context.pair().turned()).ifPresent(figures::add);
    gap().ifPresent(figures::add);
    if (figures.isEmpty()) {
      return Section.empty(
          KEY, TITLE, context.text("sentence.no-trade"), context.absence(VALUES, ALL_YEARS));
    }
    return new Section(
        KEY,
        TITLE,
        widest.map(this::finding).orElse(""),
        List.of(context.text("sentence.trade-lead")),
        figures);
  }

  private Optional<Figure> values(Pair pair) {
    String[] settings = {"direction=exports", ALL_YEARS[0], ALL_YEARS[1]};
    List<ReportRow> rows =
        context.asking().ask(VALUES, pair, settings).stream()
            .filter(row -> row.text("unit").equals("USD"))
            .toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Map<Integer, Double>> series = new TreeMap<>();
    Map<Integer, Set<String>> singles = new TreeMap<>();
    List<Chart.Point> points = new ArrayList<>();
    for (ReportRow row : rows) {
      String source = context.source(row.text("source"));
      if (isDataSet(row)) {
        series
            .computeIfAbsent(source + ", " + side(row), name -> new TreeMap<>())
            .putIfAbsent(row.year("year"), row.number("value"));
      } else {
        singles
            .computeIfAbsent(row.year("year"), year -> new LinkedHashSet<>())
            .add(Context.millions(row.number("value")) + " (" + source + ")");
        points.add(new Chart.Point(row.year("year"), row.number("value")));
      }
    }
    List<Chart.Series> lines =
        series.entrySet().stream()
            .map(entry -> new Chart.Series(entry.getKey(), points(entry.getValue()), true))
            .collect(Collectors.toCollection(ArrayList::new));
    if (!points.isEmpty()) {
      lines.add(new Chart.Series(context.text("sentence.single-figures"), points, false));
    }
    String title =
        context.text("trade.title", context.name(pair.one()), context.name(pair.other()));
    return Optional.of(
        new Figure(
            Optional.of(new Chart.Lines(title, context.text("sentence.dollars"), lines)),
            table(context.text("sentence.in-millions", title), series, singles),
            sources(rows),
            context.asking().command(VALUES, pair, settings)));
  }

  private static boolean isDataSet(ReportRow row) {
    return row.text("source").contains("/dataset/");
  }

  /** Who reports it: a state, or else what the source says it is. */
  private String side(ReportRow row) {
    String viewpoint = row.text("viewpoint");
    return viewpoint.isEmpty()
        ? context.text("sentence.no-reporter")
        : context.text("series.state", context.name(viewpoint));
  }

  private List<String> sources(Collection<ReportRow> rows) {
    return rows.stream()
        .filter(TradeChapter::isDataSet)
        .map(row -> context.source(row.text("source")))
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Chart.Point> points(Map<Integer, Double> values) {
    return values.entrySet().stream()
        .map(value -> new Chart.Point(value.getKey(), value.getValue()))
        .toList();
  }

  private static ReportTable table(
      String caption, Map<String, Map<Integer, Double>> series, Map<Integer, Set<String>> singles) {
    Set<Integer> years = new TreeSet<>(singles.keySet());
    series.values().forEach(values -> years.addAll(values.keySet()));
    List<String> columns = new ArrayList<>(List.of("Year"));
    if (!singles.isEmpty()) {
      columns.add("Other documents");
    }
    columns.addAll(series.keySet());
    List<List<String>> rows = new ArrayList<>();
    for (int year : years) {
      List<String> row = new ArrayList<>(List.of(Integer.toString(year)));
      if (!singles.isEmpty()) {
        row.add(String.join("; ", singles.getOrDefault(year, Set.of())));
      }
      series
          .values()
          .forEach(
              values ->
                  row.add(values.containsKey(year) ? Context.millions(values.get(year)) : ""));
      rows.add(row);
    }
    return new ReportTable(caption, columns, rows, series.size());
  }

  private String finding(ReportRow row) {
    return context.text(
        "sentence.mirror-gap",
        row.text("year"),
        row.number("importerReports") / 1e6,
        row.number("exporterReports") / 1e6,
        Pair.code(row.text("viewpoint")) + " → " + Pair.code(row.text("otherViewpoint")));
  }

  private Optional<Figure> gap() {
    Map<String, List<Chart.Point>> series = new LinkedHashMap<>();
    List<List<String>> cells = new ArrayList<>();
    List<ReportRow> all = new ArrayList<>();
    for (Pair pair : List.of(context.pair(), context.pair().turned())) {
      for (ReportRow row : context.asking().ask(GAP, pair, ALL_YEARS)) {
        String direction = Pair.code(pair.one()) + " → " + Pair.code(pair.other());
        String sources =
            context.source(row.text("source")) + " / " + context.source(row.text("otherSource"));
        series
            .computeIfAbsent(direction + ": " + sources, name -> new ArrayList<>())
            .add(new Chart.Point(row.year("year"), row.number("value")));
        cells.add(
            List.of(
                row.text("year"),
                direction,
                sources,
                Context.millions(row.number("exporterReports")),
                Context.millions(row.number("importerReports")),
                Context.millions(row.number("difference")),
                Context.decimal(row.number("value"), 2)));
        all.add(row);
      }
    }
    if (all.isEmpty()) {
      return Optional.empty();
    }
    widest =
        all.stream().max(Comparator.comparingDouble(row -> Math.abs(row.number("difference"))));
    String title = "Mirror gap: what the importer reports, divided by what the exporter reports";
    return Optional.of(
        new Figure(
            Optional.of(
                new Chart.Lines(
                    title,
                    context.text("word.times"),
                    series.entrySet().stream()
                        .map(entry -> new Chart.Series(entry.getKey(), entry.getValue(), true))
                        .toList())),
            new ReportTable(
                title + "; values in million US dollars",
                List.of(
                    "Year",
                    "Direction",
                    "Exporter’s / importer’s source",
                    "Exporter",
                    "Importer",
                    "Difference",
                    "Times"),
                cells,
                4),
            sources(all),
            context.asking().commandBothWays(GAP, context.pair(), ALL_YEARS)));
  }
}
