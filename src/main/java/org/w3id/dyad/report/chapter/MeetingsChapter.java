package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** Meetings, visits and calls by year and by the highest office that took part. */
public final class MeetingsChapter {
  private static final String KEY = "meetings";
  private static final String TITLE = "Meetings, visits and calls";
  private static final String QUESTION = "diplomacy/engagements-of-a-pair-by-year-and-rank";

  /** Ranks from which on all are drawn as one. */
  private static final int DRAWN_APART = 5;

  private final Context context;

  /** Writes about the pair of a context. */
  public MeetingsChapter(Context context) {
    this.context = context;
  }

  /** Asks and writes the chapter. */
  public Section write() {
    List<ReportRow> rows = context.asking().askWithRows(QUESTION, context.pair());
    if (rows.isEmpty()) {
      return Section.empty(
          KEY, TITLE, context.text("sentence.no-meetings"), context.absence(QUESTION));
    }
    Map<Integer, String> ranks = new TreeMap<>();
    rows.forEach(row -> ranks.put((int) row.number("place"), row.text("rankLabel")));
    Map<Integer, Map<String, Integer>> years = new TreeMap<>();
    rows.forEach(
        row ->
            years
                .computeIfAbsent(row.year("year"), year -> new LinkedHashMap<>())
                .merge(row.text("rankLabel"), (int) row.number("engagements"), Integer::sum));
    int all = rows.stream().mapToInt(row -> (int) row.number("engagements")).sum();
    return new Section(
        KEY,
        TITLE,
        context.text("sentence.meetings", all, lastYear(rows)),
        List.of(
            context.text("sentence.meetings-lead", all, rows.get(0).year("year"), lastYear(rows))),
        List.of(
            new Figure(
                Optional.of(
                    new Chart.Columns(
                        "Engagements by year and highest office",
                        context.text("sentence.engagements"),
                        parts(ranks, rows))),
                table(ranks, years),
                context.documents(rows.stream().flatMap(row -> row.rows().stream()).toList()),
                context.asking().command(QUESTION, context.pair()))));
  }

  private static int lastYear(List<ReportRow> rows) {
    return rows.get(rows.size() - 1).year("year");
  }

  private List<Chart.Series> parts(Map<Integer, String> ranks, List<ReportRow> rows) {
    List<String> apart = ranks.values().stream().limit(DRAWN_APART).toList();
    Map<String, List<Chart.Point>> parts = new LinkedHashMap<>();
    apart.forEach(rank -> parts.put(rank, new ArrayList<>()));
    for (ReportRow row : rows) {
      String part =
          apart.contains(row.text("rankLabel"))
              ? row.text("rankLabel")
              : context.text("sentence.lower-rank");
      parts
          .computeIfAbsent(part, name -> new ArrayList<>())
          .add(new Chart.Point(row.year("year"), row.number("engagements"), marks(row)));
    }
    return parts.entrySet().stream()
        .map(part -> new Chart.Series(part.getKey(), part.getValue(), false))
        .toList();
  }

  private List<Chart.Mark> marks(ReportRow row) {
    return row.rows().stream()
        .map(one -> new Chart.Mark(context.name(one), one.replaceFirst("^.*/", "/event/")))
        .sorted(Comparator.comparing(Chart.Mark::address))
        .toList();
  }

  private static ReportTable table(
      Map<Integer, String> ranks, Map<Integer, Map<String, Integer>> years) {
    List<String> columns = new ArrayList<>(List.of("Year"));
    columns.addAll(ranks.values());
    columns.add("All");
    List<List<String>> cells =
        years.entrySet().stream()
            .map(
                year -> {
                  List<String> row = new ArrayList<>(List.of(year.getKey().toString()));
                  ranks
                      .values()
                      .forEach(rank -> row.add(count(year.getValue().getOrDefault(rank, 0))));
                  row.add(count(year.getValue().values().stream().mapToInt(n -> n).sum()));
                  return row;
                })
            .collect(Collectors.toList());
    return new ReportTable(
        "Engagements by year and highest office", columns, cells, columns.size() - 1);
  }

  private static String count(int number) {
    return number == 0 ? "" : Integer.toString(number);
  }
}
