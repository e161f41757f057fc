package org.w3id.dyad.http.pages.network;

import java.util.Locale;

/** The ellipse on which partners stand, with the state in its middle. */
final class Ellipse {
  static final double WIDTH = 860;
  static final double HEIGHT = 600;
  static final double MIDDLE_X = WIDTH / 2;
  static final double MIDDLE_Y = HEIGHT / 2;

  private static final double RADIUS_X = 280;
  private static final double RADIUS_Y = 262;

  private Ellipse() {}

  /**
   * A point of the drawing.
   *
   * @param x from the left
   * @param y from the top
   */
  record Point(double x, double y) {

    /** The point half way to another one. */
    Point between(Point other) {
      return new Point((x + other.x) / 2, (y + other.y) / 2);
    }

    /** The point that is a part of the way nearer to the middle. */
    Point towardsMiddle(double part) {
      return new Point(x + (MIDDLE_X - x) * part, y + (MIDDLE_Y - y) * part);
    }

    /** As a path of SVG has it. */
    @Override
    public String toString() {
      return number(x) + " " + number(y);
    }
  }

  /** The angle of a place of so many, clockwise from the top. */
  static double angle(int place, int count) {
    return 2 * Math.PI * place / count - Math.PI / 2;
  }

  /** The point at an angle. */
  static Point at(double angle) {
    return new Point(MIDDLE_X + RADIUS_X * Math.cos(angle), MIDDLE_Y + RADIUS_Y * Math.sin(angle));
  }

  /** A length as SVG has it. */
  static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
  }
}
