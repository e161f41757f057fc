package org.w3id.dyad.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.html.chart.Amount;
import org.w3id.dyad.html.chart.Drawing;
import org.w3id.dyad.report.content.Chart;
import org.w3id.dyad.report.content.Scale;

/**
 * Draws charts as SVG within HTML. Colours come from the style sheet by the classes {@code c1} to
 * {@code c8}, so that they fit light and dark; series differ by the shape of their marks too.
 */
final class Svg {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 300;
  private static final double LEFT = 64;
  private static final double RIGHT = 12;
  private static final double TOP = 26;
  private static final double BOTTOM = 28;
  private static final double LANE = 30;
  private static final double NAMES = 330;
  private static final double LETTER = 6.9;

  /** How many colours the style sheet has. */
  static final int COLOURS = 8;

  /** How many letters of a name fit beside its lane. */
  private static final int FITS = (int) ((NAMES - 12) / LETTER);

  /** How much of the end of a long name is kept. */
  private static final int ENDING = 14;

  private final Html html = new Html();
  private final List<Drawing.Key> keys = new ArrayList<>();
  private final String id;
  private final String language;

  private final boolean isLinked;

  private Svg(String id, String language, boolean isLinked) {
    this.id = id;
    this.language = language;
    this.isLinked = isLinked;
  }

  private String amount(double value) {
    return Amount.of(value, language);
  }

  /**
   * Draws a chart whose axes reach so far.
   *
   * @param id a name that no other chart of the page has
   * @param language in which numbers are written
   * @param isLinked whether marks lead to the pages of their things
   */
  static Drawing draw(Chart chart, Extent extent, String id, String language, boolean isLinked) {
    Svg svg = new Svg(id, language, isLinked);
    svg.draw(chart, extent);
    return new Drawing(svg.html.toString(), List.copyOf(svg.keys));
  }

  private void draw(Chart chart, Extent extent) {
    if (chart instanceof Chart.Lines lines) {
      lines(lines, extent);
    } else if (chart instanceof Chart.Columns columns) {
      columns(columns, extent);
    } else if (chart instanceof Chart.Bars bars) {
      bars(bars, extent);
    } else if (chart instanceof Chart.Bands bands) {
      bands(bands, extent);
    }
  }

  private void begin(String title, double height, String description) {
    begin(title, height, description, "img");
  }

  /** What is one image for those who do not see it must not hold links; a group may. */
  private void begin(String title, double height, String description, String role) {
    html.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "role",
        role,
        "aria-labelledby",
        id + "-title " + id + "-desc");
    html.element("title", title, "id", id + "-title");
    html.element("desc", description + " The table below holds the values.", "id", id + "-desc");
  }

  private void end() {
    html.closeLine();
  }

  private void lines(Chart.Lines chart, Extent extent) {
    Scale x = Scale.years(extent.first(), extent.last(), 10, LEFT + 10, WIDTH - RIGHT - 10);
    Scale y = Scale.from0(extent.most(), 5, HEIGHT - BOTTOM, TOP);
    begin(chart.title(), HEIGHT, "Lines from " + years(extent) + ".");
    axes(x, y, chart.unit());
    for (Chart.Series series : chart.series()) {
      series(series, extent.names().indexOf(series.name()), x, y);
    }
    end();
    legend(chart.series().stream().map(Chart.Series::name).toList(), extent, true);
  }

  private void series(Chart.Series series, int index, Scale x, Scale y) {
    String colour = colour(index);
    if (series.isLine()) {
      for (List<Chart.Point> run : runs(series.points())) {
        String points =
            run.stream()
                .map(point -> number(x.at(point.year())) + "," + number(y.at(point.value())))
                .collect(Collectors.joining(" "));
        html.open("polyline", "points", points, "class", "line " + colour).close();
      }
    }
    for (Chart.Point point : series.points()) {
      html.open("g", "class", "mark " + colour);
      mark(index, x.at(point.year()), y.at(point.value()));
      html.element("title", series.name() + ", " + point.year() + ": " + amount(point.value()));
      html.close();
    }
  }

  /** Points of consecutive years. */
  private static List<List<Chart.Point>> runs(List<Chart.Point> points) {
    List<List<Chart.Point>> runs = new ArrayList<>();
    Chart.Point before = null;
    for (Chart.Point point : points) {
      if (before == null || point.year() > before.year() + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(point);
      before = point;
    }
    return runs.stream().filter(run -> run.size() > 1).toList();
  }

  private void mark(int index, double x, double y) {
    switch ((index + index / COLOURS) % 4) {
      case 0 -> html.open("circle", "cx", number(x), "cy", number(y), "r", "3.4").close();
      case 1 -> polygon(x, y, -3.2, -3.2, 3.2, -3.2, 3.2, 3.2, -3.2, 3.2);
      case 2 -> polygon(x, y, 0, -4.4, 4.2, 3.2, -4.2, 3.2);
      default -> polygon(x, y, 0, -4.6, 4.6, 0, 0, 4.6, -4.6, 0);
    }
  }

  private void polygon(double x, double y, double... corners) {
    List<String> points = new ArrayList<>();
    for (int i = 0; i < corners.length; i += 2) {
      points.add(number(x + corners[i]) + "," + number(y + corners[i + 1]));
    }
    html.open("polygon", "points", String.join(" ", points)).close();
  }

  private static String years(Extent extent) {
    return (int) extent.first() + " to " + (int) extent.last();
  }

  private void columns(Chart.Columns chart, Extent extent) {
    Scale x = Scale.years(extent.first() - 0.5, extent.last() + 0.5, 10, LEFT, WIDTH - RIGHT);
    Scale y = Scale.from0(extent.most(), (int) Math.min(5, extent.most()), HEIGHT - BOTTOM, TOP);
    String role = isLinked && hasMarks(chart) ? "group" : "img";
    begin(chart.title(), HEIGHT, "Columns by year from " + years(extent) + ".", role);
    axes(x, y, chart.unit());
    double wide = Math.min(26, (x.at(1) - x.at(0)) * 0.72);
    Map<Integer, Double> tops = new TreeMap<>();
    for (int i = 0; i < chart.parts().size(); i++) {
      Chart.Series part = chart.parts().get(i);
      String colour = colour(extent.names().indexOf(part.name()));
      for (Chart.Point point : byYear(part)) {
        double bottom = tops.getOrDefault(point.year(), 0.0);
        tops.put(point.year(), bottom + point.value());
        column(part.name(), point, bottom, colour, x.at(point.year()) - wide / 2, wide, y);
      }
    }
    end();
    legend(chart.parts().stream().map(Chart.Series::name).toList(), extent, false);
  }

  private static boolean hasMarks(Chart.Columns chart) {
    return chart.parts().stream()
        .flatMap(part -> part.points().stream())
        .anyMatch(point -> !point.marks().isEmpty());
  }

  /** One point for each year, in their order. */
  private static Collection<Chart.Point> byYear(Chart.Series part) {
    Map<Integer, Chart.Point> years = new TreeMap<>();
    part.points().forEach(point -> years.merge(point.year(), point, Svg::sum));
    return years.values();
  }

  private static Chart.Point sum(Chart.Point one, Chart.Point other) {
    List<Chart.Mark> marks = Stream.concat(one.marks().stream(), other.marks().stream()).toList();
    return new Chart.Point(one.year(), one.value() + other.value(), marks);
  }

  /** A part of a column: a box, or one for each thing that is counted if all are told. */
  private void column(
      String part,
      Chart.Point point,
      double bottom,
      String colour,
      double left,
      double wide,
      Scale y) {
    String title = part + ", " + point.year() + ": ";
    if (point.marks().size() != point.value()) {
      double top = y.at(bottom + point.value());
      box(left, top, wide, y.at(bottom) - top, colour, title + amount(point.value()));
      return;
    }
    double high = y.at(0) - y.at(1);
    for (int i = 0; i < point.marks().size(); i++) {
      Chart.Mark mark = point.marks().get(i);
      link(mark);
      box(left, y.at(bottom + i + 1), wide, high, "one " + colour, title + mark.name());
      if (isLinked) {
        html.close();
      }
    }
  }

  /** A way for the mouse: whoever takes the keyboard has the same links in the list of the page. */
  private void link(Chart.Mark mark) {
    if (isLinked) {
      html.open("a", "href", mark.address(), "tabindex", "-1", "aria-label", mark.name());
    }
  }

  private void bars(Chart.Bars chart, Extent extent) {
    double height = TOP + chart.bars().size() * LANE + BOTTOM;
    Scale x = Scale.from0(extent.most(), 5, NAMES, WIDTH - RIGHT - 16);
    begin(chart.title(), height, "Bars, each with its name.");
    html.element("text", chart.unit(), "x", number(NAMES), "y", "14", "class", "unit");
    for (double mark : x.marks()) {
      line(x.at(mark), TOP, x.at(mark), height - BOTTOM, "grid");
      label(x.at(mark), height - BOTTOM + 17, "middle", amount(mark));
    }
    for (int lane = 0; lane < chart.bars().size(); lane++) {
      Chart.Bar bar = chart.bars().get(lane);
      double y = TOP + lane * LANE;
      name(y, bar.name());
      double sum = 0;
      for (int i = 0; i < bar.values().size(); i++) {
        double value = bar.values().get(i);
        if (value > 0) {
          box(
              x.at(sum),
              y + 4,
              x.at(sum + value) - x.at(sum),
              LANE - 8,
              colour(extent.names().indexOf(chart.parts().get(i))),
              bar.name() + ", " + chart.parts().get(i) + ": " + amount(value));
          sum += value;
        }
      }
    }
    line(NAMES, TOP, NAMES, height - BOTTOM, "axis");
    end();
    // One part is named by the unit already.
    if (chart.parts().size() > 1) {
      legend(chart.parts(), extent, false);
    }
  }

  private void bands(Chart.Bands chart, Extent extent) {
    double height = TOP + chart.lanes().size() * LANE + BOTTOM;
    Scale x = Scale.years(extent.first(), extent.last(), 8, NAMES, WIDTH - RIGHT - 16);
    begin(chart.title(), height, "A lane a ranking; darker is higher, the number is the tier.");
    for (double mark : x.marks()) {
      line(x.at(mark), TOP, x.at(mark), height - BOTTOM, "grid");
      label(x.at(mark), height - BOTTOM + 17, "middle", number(mark));
    }
    for (int lane = 0; lane < chart.lanes().size(); lane++) {
      Chart.Lane of = chart.lanes().get(lane);
      double y = TOP + lane * LANE;
      name(y, of.name());
      for (Chart.Band band : of.bands()) {
        band(of, band, x, y);
      }
    }
    end();
  }

  private void band(Chart.Lane lane, Chart.Band band, Scale x, double y) {
    double wide = Math.max(2, x.at(band.to()) - x.at(band.from()) - 1.5);
    String shade = "h" + Math.round(band.height() * 4);
    box(
        x.at(band.from()),
        y + 3,
        wide,
        LANE - 6,
        "band " + shade,
        lane.name() + ", tier " + band.text() + " since " + (int) band.from());
    if (wide > 8 + LETTER * band.text().length()) {
      html.element(
          "text",
          band.text(),
          "x",
          number(x.at(band.from()) + wide / 2),
          "y",
          number(y + LANE / 2 + 4),
          "text-anchor",
          "middle",
          "class",
          "in " + shade);
    }
  }

  private void axes(Scale x, Scale y, String unit) {
    html.element("text", unit, "x", "4", "y", "14", "class", "unit");
    for (double mark : y.marks()) {
      line(LEFT, y.at(mark), WIDTH - RIGHT, y.at(mark), mark == 0 ? "axis" : "grid");
      label(LEFT - 8, y.at(mark) + 4, "end", amount(mark));
    }
    for (double mark : x.marks()) {
      label(x.at(mark), HEIGHT - BOTTOM + 18, "middle", number(mark));
    }
  }

  private void box(double x, double y, double wide, double high, String kind, String title) {
    html.open(
        "rect",
        "x",
        number(x),
        "y",
        number(y),
        "width",
        number(wide),
        "height",
        number(high),
        "class",
        "box " + kind);
    html.element("title", title).close();
  }

  private void line(double x1, double y1, double x2, double y2, String kind) {
    html.open(
            "line",
            "x1",
            number(x1),
            "y1",
            number(y1),
            "x2",
            number(x2),
            "y2",
            number(y2),
            "class",
            kind)
        .close();
  }

  private void label(double x, double y, String anchor, String text) {
    html.element("text", text, "x", number(x), "y", number(y), "text-anchor", anchor);
  }

  private void legend(List<String> names, Extent extent, boolean hasMarks) {
    for (String name : names) {
      int i = extent.names().indexOf(name);
      Svg key = new Svg(id, language, false);
      if (hasMarks) {
        key.html.open("g", "class", "mark " + colour(i));
        key.mark(i, 7, 7);
        key.html.close();
      } else {
        key.square("box " + colour(i));
      }
      keys.add(new Drawing.Key(name, key.html.toString()));
    }
  }

  private void square(String kind) {
    html.open("rect", "x", "1", "y", "1", "width", "12", "height", "12", "class", kind).close();
  }

  private static String colour(int index) {
    return "c" + (index % COLOURS + 1);
  }

  /** The name of a lane, in two lines if it is long. */
  private void name(double y, String text) {
    int cut = text.length() <= FITS ? -1 : text.lastIndexOf(' ', FITS);
    double middle = y + LANE / 2 + 4;
    if (cut > 0) {
      label(NAMES - 8, middle - 6, "end", text.substring(0, cut));
      label(NAMES - 8, middle + 6, "end", shortened(text.substring(cut + 1)));
    } else {
      label(NAMES - 8, middle, "end", shortened(text));
    }
  }

  private static String shortened(String text) {
    int end = text.length() - ENDING;
    return text.length() <= FITS
        ? text
        : text.substring(0, FITS - ENDING - 1).strip() + "…" + text.substring(end).strip();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
