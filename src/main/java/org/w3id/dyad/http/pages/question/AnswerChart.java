package org.w3id.dyad.http.pages.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.w3id.dyad.http.pages.answer.AnswerTable;
import org.w3id.dyad.http.pages.answer.AnswerTable.Cell;
import org.w3id.dyad.http.pages.answer.AnswerTable.Kind;
import org.w3id.dyad.report.content.Chart;

/**
 * Finds the chart that fits the columns of an answer: lines where there are years and values, bars
 * where there are names and one value. Each value is drawn as it stands in its row. Where two rows
 * fall into one year, both are drawn as points without a line, rather than as a sum or a mean that
 * no source gives.
 */
public final class AnswerChart {
  private static final int MOST_LINES = 12;

  /** More things than this are no longer told apart by gathering those with few rows. */
  private static final int MOST_THINGS = 30;

  private static final int MOST_BARS = 40;

  /** Longer texts are sentences, and no names. */
  private static final int LONGEST_NAME = 80;

  /** What tells how a value is to be read, and not what it is of; places in an order. */
  private static final Set<String> ASIDE =
      Set.of(
          "certainty",
          "digits",
          "document",
          "documents",
          "lowest",
          "maximum",
          "minimum",
          "note",
          "rank",
          "ranked",
          "row",
          "rows",
          "tier");

  static final Set<String> UNITS = Set.of("unit", "currency");

  /** What a question is about, where its rows have other numbers too; the first that there is. */
  private static final List<String> CHIEF = List.of("value", "ratio");

  private final String title;
  private final AnswerTable table;

  private final String others;

  private AnswerChart(String title, AnswerTable table, String others) {
    this.title = title;
    this.table = table;
    this.others = others;
  }

  /**
   * The chart of an answer, if one fits.
   *
   * @param others what those are called that have too few rows for a line of their own
   */
  public static Optional<Chart> of(String title, AnswerTable table, String others) {
    if (table.isCut() || table.size() < 2) {
      return Optional.empty();
    }
    MainUnit unit = MainUnit.of(table);
    AnswerChart chart = new AnswerChart(unit.named(title), unit.rows(), others);
    List<Integer> values = chart.values();
    List<Integer> years = chart.columns(Kind.DATE).stream().filter(chart::isOfYears).toList();
    if (values.isEmpty() || chart.hasSeveralUnits()) {
      return Optional.empty();
    }
    if (years.size() == 1) {
      return chart.lines(years.get(0), values);
    }
    return years.isEmpty() && values.size() == 1 ? chart.bars(values.get(0)) : Optional.empty();
  }

  /** The columns of values; none if they are of several units. */
  static List<Integer> values(AnswerTable table) {
    AnswerChart chart = new AnswerChart("", table, "");
    return chart.hasSeveralUnits() ? List.of() : chart.values();
  }

  /** The column of the chief value, or all of values that are no order or aside. */
  private List<Integer> values() {
    List<Integer> values =
        columns(Kind.NUMBER).stream().filter(i -> !ASIDE.contains(name(i))).toList();
    return CHIEF.stream()
        .flatMap(chief -> values.stream().filter(i -> name(i).equals(chief)))
        .findFirst()
        .map(List::of)
        .orElse(values);
  }

  /** The columns all of whose values are of a kind; none of them empty all the way. */
  private List<Integer> columns(Kind kind) {
    return IntStream.range(0, table.columns().size())
        .filter(
            i -> {
              List<Cell> filled = filled(i);
              return !filled.isEmpty() && filled.stream().allMatch(cell -> cell.kind() == kind);
            })
        .boxed()
        .toList();
  }

  private List<Cell> filled(int column) {
    return table.rows().stream()
        .map(row -> row.get(column))
        .filter(cell -> !cell.text().isEmpty())
        .toList();
  }

  private boolean isOfYears(int column) {
    List<Cell> filled = filled(column);
    return filled.size() == table.size()
        && filled.stream().allMatch(cell -> cell.value().matches("\\d{4}"));
  }

  /** Amounts of several currencies cannot stand on one axis. */
  private boolean hasSeveralUnits() {
    return IntStream.range(0, table.columns().size())
        .filter(i -> UNITS.contains(name(i)))
        .anyMatch(i -> filled(i).stream().map(Cell::text).distinct().count() > 1);
  }

  private String name(int column) {
    return table.columns().get(column).name();
  }

  private String heading(int column) {
    String unit =
        IntStream.range(0, table.columns().size())
            .filter(i -> UNITS.contains(name(i)))
            .mapToObj(this::filled)
            .filter(filled -> !filled.isEmpty())
            .map(filled -> ", " + filled.get(0).text())
            .findFirst()
            .orElse("");
    return table.columns().get(column).heading() + unit;
  }

  /** What a row is of: its names and texts, without those that are the same in all rows. */
  private List<Integer> labels() {
    return IntStream.range(0, table.columns().size())
        .filter(i -> !ASIDE.contains(name(i)))
        .filter(
            i -> filled(i).stream().allMatch(c -> c.kind() == Kind.TEXT || c.kind() == Kind.THING))
        .filter(i -> filled(i).stream().allMatch(cell -> cell.text().length() <= LONGEST_NAME))
        .filter(i -> table.rows().stream().map(row -> row.get(i).text()).distinct().count() > 1)
        .boxed()
        .toList();
  }

  private static String label(List<Cell> row, List<Integer> labels) {
    return labels.stream()
        .map(i -> row.get(i).text())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(", "));
  }

  /** A line for each thing that the rows are of; for each column, if they are of one. */
  private Optional<Chart> lines(int year, List<Integer> values) {
    List<Integer> labels = fewEnough(labels());
    List<Integer> drawn = labels.isEmpty() ? values : values.subList(0, 1);
    Map<String, List<Chart.Point>> series = new LinkedHashMap<>();
    for (int value : drawn) {
      for (List<Cell> row : table.rows()) {
        if (!row.get(value).text().isEmpty()) {
          String name = drawn.size() > 1 ? heading(value) : label(row, labels);
          int at = Integer.parseInt(row.get(year).value());
          series
              .computeIfAbsent(name, any -> new ArrayList<>())
              .add(new Chart.Point(at, Double.parseDouble(row.get(value).value())));
        }
      }
    }
    List<Chart.Series> lines = new ArrayList<>();
    gathered(series).forEach((name, points) -> lines.add(line(name, points, drawn.get(0))));
    boolean fits = !lines.isEmpty() && lines.size() <= MOST_LINES && isOverYears(series);
    String unit = drawn.size() > 1 ? "" : heading(drawn.get(0));
    return fits && areFromZero(series)
        ? Optional.of(new Chart.Lines(titled(drawn, values), unit, lines))
        : Optional.empty();
  }

  /**
   * The first column alone where all together tell more things apart than can be drawn: the rows of
   * one thing are points then, each as it stands.
   */
  private List<Integer> fewEnough(List<Integer> labels) {
    long things = table.rows().stream().map(row -> label(row, labels)).distinct().count();
    return things > MOST_LINES ? labels.subList(0, 1) : labels;
  }

  /** Of many things those with the most points; the points of all others stand under one name. */
  private Map<String, List<Chart.Point>> gathered(Map<String, List<Chart.Point>> series) {
    if (series.size() <= MOST_LINES || series.size() > MOST_THINGS) {
      return series;
    }
    List<Map.Entry<String, List<Chart.Point>>> most =
        series.entrySet().stream()
            .sorted(Comparator.comparing(each -> -each.getValue().size()))
            .toList();
    Map<String, List<Chart.Point>> gathered = new LinkedHashMap<>();
    List<Chart.Point> rest = new ArrayList<>();
    most.subList(0, MOST_LINES - 1).forEach(each -> gathered.put(each.getKey(), each.getValue()));
    most.subList(MOST_LINES - 1, most.size()).forEach(each -> rest.addAll(each.getValue()));
    gathered.put(others, rest);
    return gathered;
  }

  /** The question, and which of several values is drawn. */
  private String titled(List<Integer> drawn, List<Integer> values) {
    return drawn.size() < values.size() ? title + " (" + heading(drawn.get(0)) + ")" : title;
  }

  private Chart.Series line(String name, List<Chart.Point> points, int value) {
    points.sort(Comparator.comparingInt(Chart.Point::year));
    boolean isLine =
        points.stream().mapToInt(Chart.Point::year).distinct().count() == points.size();
    return new Chart.Series(name.isEmpty() ? heading(value) : name, points, isLine);
  }

  private static boolean isOverYears(Map<String, List<Chart.Point>> series) {
    return series.values().stream()
        .anyMatch(points -> points.stream().mapToInt(Chart.Point::year).distinct().count() > 1);
  }

  private static boolean areFromZero(Map<String, List<Chart.Point>> series) {
    return series.values().stream()
        .flatMap(List::stream)
        .allMatch(point -> point.value() >= 0 && Double.isFinite(point.value()));
  }

  private Optional<Chart> bars(int value) {
    List<Chart.Bar> bars = new ArrayList<>();
    List<Integer> labels = labels();
    for (List<Cell> row : table.rows()) {
      if (row.get(value).text().isEmpty()) {
        continue;
      }
      double size = Double.parseDouble(row.get(value).value());
      bars.add(new Chart.Bar(label(row, labels), List.of(size)));
      if (!(size >= 0) || Double.isInfinite(size)) {
        return Optional.empty();
      }
    }
    boolean areApart = bars.stream().map(Chart.Bar::name).distinct().count() == bars.size();
    boolean hasLength = bars.stream().map(Chart.Bar::values).distinct().count() > 1;
    return areApart && hasLength && bars.size() <= MOST_BARS
        ? Optional.of(new Chart.Bars(title, heading(value), List.of(heading(value)), bars))
        : Optional.empty();
  }
}
