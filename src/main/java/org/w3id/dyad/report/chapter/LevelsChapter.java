package org.w3id.dyad.report.chapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
          KEY, TITLE, context.text("sentence.no-partnership"), context.absence(HISTORY));
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
  private String held(List<ReportRow> tiers) {
    Map<String, String> held = new LinkedHashMap<>();
    tiers.stream()
        .filter(row -> row.text("held").equals("true") && !row.text("levelLabel").isEmpty())
        .forEach(
            row ->
                held.putIfAbsent(
                    row.text("levelLabel"),
                    context.text(
                        "sentence.level-held",
                        row.text("levelLabel"),
                        row.text("since"),
                        row.text("attested"))));
    return held.isEmpty()
        ? context.text("sentence.no-level")
        : context.text(
            "sentence.in-force", context.joined("list.semicolon", held.values().stream()));
  }

  private String lead(List<ReportRow> tiers) {
    return context.text("sentence.levels-lead", held(tiers));
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
                      ? row.text("wording").isEmpty()
                          ? context.text("sentence.not-named")
                          : row.text("wording")
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
  private String tier(ReportRow row) {
    String rank = Context.decimal(row.number("rank"), 1).replace(".0", "");
    return row.text("lowest").isEmpty()
        ? rank
        : context.text(
            "sentence.of", rank, Context.decimal(row.number("lowest"), 1).replace(".0", ""));
  }

  private String placedBy(ReportRow row) {
    return context.text(
        row.text("placedBy").equals("author") ? "sentence.by-author" : "sentence.by-editors");
  }

  private String until(ReportRow row) {
    return !row.text("until").isEmpty()
        ? row.text("until")
        : context.text(
            row.text("held").equals("true") ? "sentence.still-in-force" : "sentence.no-end");
  }

  private static double time(String date) {
    int month = date.length() >= 7 ? Integer.parseInt(date.substring(5, 7)) : 1;
    return Integer.parseInt(date.substring(0, 4)) + (month - 1) * MONTH;
  }
}
