package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Figure;
import org.w3id.dyad.report.content.ReportTable;
import org.w3id.dyad.report.content.Section;

/** Levels of partnership over time, and where each published ranking puts them. */
public final class LevelsChapter {
  private static final String KEY = "levels";
  private static final String TITLE = "Levels of partnership";
  private static final String HISTORY = "partnership/history-of-a-pair";
  private static final String SCHEMES = "partnership/levels-over-time-under-each-scheme";

  private static final double MONTH = 1 / 12.0;

  private final Context context;
  private final int lastYear;

  /**
   * A chapter.
   *
   * @param lastYear the year until which levels that are still held are drawn
   */
  public LevelsChapter(Context context, int lastYear) {
    this.context = context;
    this.lastYear = lastYear;
  }

  /** Asks and writes the chapter. */
  public Section write() {
    List<ReportRow> history = context.asking().ask(HISTORY, context.pair());
    List<ReportRow> tiers = context.asking().ask(SCHEMES, context.pair());
    if (history.isEmpty()) {
      return Section.empty(
          KEY,
          TITLE,
          "No source in the graph names a partnership of these two states.",
          context.absence(HISTORY));
    }
    List<Figure> figures = new ArrayList<>();
    figures.add(history(history));
    List<ReportRow> ranked =
        tiers.stream().filter(row -> !row.text("schemeLabel").isEmpty()).toList();
    if (!ranked.isEmpty()) {
      figures.add(schemes(ranked));
    }
    return new Section(KEY, TITLE, held(tiers), List.of(lead(tiers)), figures);
  }

  /** Levels that are in force, each since the first status of it, and when it was last attested. */
  private static String held(List<ReportRow> tiers) {
    Map<String, String> held = new LinkedHashMap<>();
    tiers.stream()
        .filter(row -> row.text("held").equals("true") && !row.text("levelLabel").isEmpty())
        .forEach(
            row ->
                held.putIfAbsent(
                    row.text("levelLabel"),
                    row.text("since") + ", last attested " + row.text("attested")));
    return held.isEmpty()
        ? "No level is known to be in force: none was attested within the last ten years of the data."
        : held.entrySet().stream()
            .map(level -> level.getKey() + " (since " + level.getValue() + ")")
            .collect(Collectors.joining("; ", "In force: ", "."));
  }

  private static String lead(List<ReportRow> tiers) {
    return held(tiers)
        + " Published rankings put one and the same level on different tiers; each ranking stands by"
        + " itself.";
  }

  private Figure history(List<ReportRow> history) {
    Map<List<String>, Set<String>> sources = new LinkedHashMap<>();
    for (ReportRow row : history) {
      sources
          .computeIfAbsent(
              List.of(
                  row.text("when"),
                  row.text("changeLabel"),
                  row.text("levelLabel").isEmpty()
                      ? row.text("wording").isEmpty() ? "not named" : row.text("wording")
                      : row.text("levelLabel"),
                  row.text("certainty")),
              key -> new LinkedHashSet<>())
          .add(context.source(row.text("document")));
    }
    List<List<String>> rows = new ArrayList<>();
    sources.forEach(
        (key, named) -> {
          List<String> row = new ArrayList<>(key);
          row.add(String.join("; ", named));
          rows.add(row);
        });
    return new Figure(
        Optional.empty(),
        new ReportTable(
            "What each source says of the partnership",
            List.of("When", "Change", "Level", "Certainty", "Sources"),
            rows,
            0),
        List.of(),
        context.asking().command(HISTORY, context.pair()));
  }

  private Figure schemes(List<ReportRow> tiers) {
    Map<String, List<ReportRow>> schemes = new TreeMap<>();
    tiers.forEach(
        row ->
            schemes.computeIfAbsent(row.text("schemeLabel"), scheme -> new ArrayList<>()).add(row));
    List<Chart.Lane> lanes = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    schemes.forEach(
        (scheme, ofScheme) -> {
          lanes.add(new Chart.Lane(scheme, bands(ofScheme)));
          ofScheme.forEach(
              row ->
                  rows.add(
                      List.of(
                          scheme,
                          row.text("levelLabel"),
                          row.text("since"),
                          until(row),
                          tier(row),
                          placedBy(row))));
        });
    return new Figure(
        Optional.of(
            new Chart.Bands(
                "Tier of the level held, under each ranking (1 is the highest)", lanes)),
        new ReportTable(
            "Tier of the level held, under each ranking",
            List.of("Ranking", "Level", "Since", "Until", "Tier", "Placed by"),
            rows.stream().distinct().toList(),
            0),
        context.documents(tiers.stream().map(row -> row.text("status")).toList()),
        context.asking().command(SCHEMES, context.pair()));
  }

  /** Stretches of time, those on one tier that touch joined into one. */
  private List<Chart.Band> bands(List<ReportRow> tiers) {
    List<Chart.Band> bands = new ArrayList<>();
    for (ReportRow row : tiers) {
      Chart.Band band = band(row);
      Chart.Band last = bands.isEmpty() ? null : bands.get(bands.size() - 1);
      if (last != null && last.text().equals(band.text()) && band.from() <= last.to() + MONTH) {
        bands.set(
            bands.size() - 1,
            new Chart.Band(
                last.from(), Math.max(last.to(), band.to()), band.text(), band.height()));
      } else {
        bands.add(band);
      }
    }
    return bands;
  }

  private Chart.Band band(ReportRow row) {
    double rank = row.number("rank");
    double lowest = Math.max(2, row.text("lowest").isEmpty() ? rank + 1 : row.number("lowest"));
    return new Chart.Band(
        time(row.text("since")),
        row.text("until").isEmpty() ? lastYear + 1 : time(row.text("until")),
        Context.decimal(rank, 1).replace(".0", ""),
        (lowest - rank) / (lowest - 1));
  }

  /** The rank, and of how many where all tiers of the ranking are known. */
  private static String tier(ReportRow row) {
    String rank = Context.decimal(row.number("rank"), 1).replace(".0", "");
    return row.text("lowest").isEmpty()
        ? rank
        : rank + " of " + Context.decimal(row.number("lowest"), 1).replace(".0", "");
  }

  private static String placedBy(ReportRow row) {
    return row.text("placedBy").equals("author") ? "its author" : "our reading";
  }

  private static String until(ReportRow row) {
    return !row.text("until").isEmpty()
        ? row.text("until")
        : row.text("held").equals("true") ? "in force" : "no end known";
  }

  private static double time(String date) {
    int month = date.length() >= 7 ? Integer.parseInt(date.substring(5, 7)) : 1;
    return Integer.parseInt(date.substring(0, 4)) + (month - 1) * MONTH;
  }
}
