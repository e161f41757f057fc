package org.w3id.dyad.http.pages.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.report.content.Scale;

/** Draws how many flows there are of each year: a lane a data set and side, darker for more. */
final class CoverageDrawing {
  private static final double WIDTH = 860;
  private static final double NAMES = 330;
  private static final double LANE = 26;
  private static final double TOP = 8;
  private static final double BOTTOM = 28;
  private static final int FITS = 50;
  private static final int SHADES = 4;

  private final SortedMap<String, SortedMap<Integer, Long>> lanes;
  private final Html svg = new Html();
  private final String title;

  private CoverageDrawing(SortedMap<String, SortedMap<Integer, Long>> lanes, String title) {
    this.lanes = lanes;
    this.title = title;
  }

  /**
   * The drawing.
   *
   * @param lanes for each lane the number of flows by year
   * @param title what it shows
   */
  static Drawing of(SortedMap<String, SortedMap<Integer, Long>> lanes, String title) {
    return lanes.isEmpty() ? Drawing.NONE : new CoverageDrawing(lanes, title).draw();
  }

  private Drawing draw() {
    List<Integer> years =
        lanes.values().stream().map(Map::keySet).flatMap(Collection::stream).sorted().toList();
    int first = years.get(0);
    int last = years.get(years.size() - 1);
    double wide = (WIDTH - NAMES - 12) / (last - first + 1);
    double height = TOP + lanes.size() * LANE + BOTTOM;
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "role",
        "img",
        "aria-labelledby",
        "coverage-title");
    svg.element("title", title, "id", "coverage-title");
    axis(first, last, wide, height);
    double y = TOP;
    for (Map.Entry<String, SortedMap<Integer, Long>> lane : lanes.entrySet()) {
      lane(lane.getKey(), lane.getValue(), first, wide, y);
      y += LANE;
    }
    return new Drawing(svg.close().toString(), keys());
  }

  private void axis(int first, int last, double wide, double height) {
    int step = Math.max(1, (int) Math.ceil(40 / wide));
    for (int year = first; year <= last; year++) {
      if (year % step == 0) {
        double x = NAMES + (year - first + 0.5) * wide;
        text(x, height - BOTTOM + 18, "middle", String.valueOf(year));
      }
    }
  }

  private void lane(String name, Map<Integer, Long> years, int first, double wide, double y) {
    name(name, y);
    years.forEach(
        (year, flows) -> {
          svg.open(
              "rect",
              "x",
              number(NAMES + (year - first) * wide),
              "y",
              number(y + 2),
              "width",
              number(Math.max(1, wide - 0.6)),
              "height",
              number(LANE - 4),
              "class",
              "box band h" + shade(flows));
          svg.element("title", name + ", " + year + ": " + Scale.text((double) flows)).close();
        });
  }

  /** The data set and its side, in two lines if they are long. */
  private void name(String name, double y) {
    int cut = name.length() <= FITS ? -1 : name.lastIndexOf(", ");
    if (cut > 0) {
      text(NAMES - 8, y + LANE / 2 - 2, "end", shortened(name.substring(0, cut)));
      text(NAMES - 8, y + LANE / 2 + 10, "end", name.substring(cut + 2));
    } else {
      text(NAMES - 8, y + LANE / 2 + 4, "end", shortened(name));
    }
  }

  private static String shortened(String name) {
    return name.length() <= FITS ? name : name.substring(0, FITS - 1) + "…";
  }

  /** A hundredfold more is a shade darker. */
  private static int shade(long flows) {
    return Math.min(SHADES, 1 + (int) (Math.log10((double) Math.max(1, flows)) / 2));
  }

  private List<Drawing.Key> keys() {
    long most =
        lanes.values().stream()
            .flatMap(years -> years.values().stream())
            .mapToLong(flows -> flows)
            .max()
            .orElse(1);
    List<Drawing.Key> keys = new ArrayList<>();
    long from = 1;
    for (int shade = 1; shade <= shade(most); shade++) {
      keys.add(new Drawing.Key(Scale.text((double) from) + "+", mark("box band h" + shade)));
      from *= 100;
    }
    return keys;
  }

  private static String mark(String look) {
    return new Html()
        .open("rect", "x", "1", "y", "1", "width", "12", "height", "12", "class", look)
        .close()
        .toString();
  }

  private void text(double x, double y, String anchor, String text) {
    svg.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
