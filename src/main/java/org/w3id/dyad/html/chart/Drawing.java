package org.w3id.dyad.html.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A drawing and its key.
 *
 * @param svg one {@code svg} element whose {@code viewBox} begins at 0 0; empty if nothing is drawn
 * @param keys what its colours and marks stand for
 */
public record Drawing(String svg, List<Key> keys) {
  /** Nothing. */
  public static final Drawing NONE = new Drawing("", List.of());

  private static final Pattern SIZE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

  /**
   * What a colour or mark stands for.
   *
   * @param name what it stands for
   * @param mark the mark as SVG, in a square of 14 units
   */
  public record Key(String name, String mark) {}

  /** Whether nothing is drawn. */
  public boolean isEmpty() {
    return svg.isEmpty();
  }

  double width() {
    return size(1);
  }

  double height() {
    return size(2);
  }

  private double size(int group) {
    Matcher size = SIZE.matcher(svg);
    if (!size.find()) {
      throw new IllegalStateException("the drawing has no viewBox that begins at 0 0");
    }
    return Double.parseDouble(size.group(group));
  }
}
