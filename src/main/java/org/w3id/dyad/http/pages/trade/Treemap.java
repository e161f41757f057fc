package org.w3id.dyad.http.pages.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.w3id.dyad.html.Html;

/**
 * Draws parts of a whole as rectangles of proportional areas, by the squarified layout (Bruls,
 * Huizing and van Wijk 2000).
 */
final class Treemap {
  private static final double WIDTH = 860;
  private static final double HEIGHT = 420;
  private static final double LETTER = 7.4;
  private static final double IDEOGRAPH = 12.5;
  private static final double LINE = 15;
  private static final int COLOURS = 8;

  private final Html svg = new Html();
  private double x;
  private double y;
  private double wide = WIDTH;
  private double high = HEIGHT;

  /**
   * A part.
   *
   * @param name what it is called
   * @param label its value in words
   * @param value its value, above zero
   * @param href where it is shown by itself, or {@code null}
   */
  record Part(String name, String label, double value, String href) {}

  private record Tile(Part part, double area, int colour) {}

  private Treemap() {}

  /** The drawing of parts, the largest first. */
  static String draw(String title, List<Part> parts) {
    return new Treemap().drawn(title, parts);
  }

  private String drawn(String title, List<Part> parts) {
    double whole = parts.stream().mapToDouble(Part::value).sum();
    svg.open(
        "svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(HEIGHT),
        "role",
        "group",
        "aria-label",
        title,
        "class",
        "treemap");
    List<Tile> row = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      Tile tile = new Tile(part, part.value() / whole * WIDTH * HEIGHT, i % COLOURS + 1);
      if (!row.isEmpty() && worst(row) < worst(with(row, tile))) {
        place(row);
        row = new ArrayList<>();
      }
      row.add(tile);
    }
    place(row);
    svg.closeLine();
    return svg.toString();
  }

  private static List<Tile> with(List<Tile> row, Tile tile) {
    List<Tile> longer = new ArrayList<>(row);
    longer.add(tile);
    return longer;
  }

  /** How far the least square tile of a row is from a square: 1 is one. */
  private double worst(List<Tile> row) {
    double sum = row.stream().mapToDouble(Tile::area).sum();
    double deep = sum / Math.min(wide, high);
    return row.stream()
        .mapToDouble(tile -> Math.max(tile.area() / (deep * deep), deep * deep / tile.area()))
        .max()
        .orElse(Double.MAX_VALUE);
  }

  /** Lays a row along the shorter side of what is free. */
  private void place(List<Tile> row) {
    double sum = row.stream().mapToDouble(Tile::area).sum();
    boolean isUpright = high <= wide;
    double deep = isUpright ? sum / high : sum / wide;
    double at = 0;
    for (Tile tile : row) {
      double length = tile.area() / deep;
      if (isUpright) {
        tile(tile, x, y + at, deep, length);
      } else {
        tile(tile, x + at, y, length, deep);
      }
      at += length;
    }
    x += isUpright ? deep : 0;
    y += isUpright ? 0 : deep;
    wide -= isUpright ? deep : 0;
    high -= isUpright ? 0 : deep;
  }

  private void tile(Tile tile, double left, double top, double width, double height) {
    Part part = tile.part();
    if (part.href() != null) {
      svg.open("a", "href", part.href(), "tabindex", "-1");
    }
    svg.open(
        "rect",
        "x",
        number(left),
        "y",
        number(top),
        "width",
        number(width),
        "height",
        number(height),
        "class",
        "tile t" + tile.colour());
    svg.element("title", part.name() + ": " + part.label()).close();
    text(part.name(), left, top + LINE, width, height - 4, "name");
    text(part.label(), left, top + 2 * LINE, width, height - LINE - 4, "value");
    if (part.href() != null) {
      svg.close();
    }
  }

  /** A text if there is room for it, shortened to the width. */
  private void text(String text, double left, double base, double width, double room, String look) {
    String shown = shortened(text, width - 12);
    if (shown.codePointCount(0, shown.length()) >= Math.min(4, text.length()) && room >= LINE) {
      svg.element("text", shown, "x", number(left + 5), "y", number(base), "class", look);
    }
  }

  private static String shortened(String text, double width) {
    double taken = 0;
    int fits = 0;
    int last = 0;
    for (int i = 0; i < text.length(); i++) {
      taken += Character.isIdeographic(text.charAt(i)) ? IDEOGRAPH : LETTER;
      fits = taken <= width ? i + 1 : fits;
      last = taken + LETTER <= width ? i + 1 : last;
    }
    return fits == text.length() ? text : text.substring(0, last).strip() + "…";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
