package org.w3id.dyad.report.content;

import java.util.List;

/** A drawing of a report; a table beside it holds the same. */
public sealed interface Chart permits Chart.Lines, Chart.Columns, Chart.Bars, Chart.Bands {

  /** What it shows, for those who do not see it too. */
  String title();

  /**
   * Values over years, a line a series; a gap of years breaks a line.
   *
   * @param title what it shows
   * @param unit the unit of the values, in words
   * @param series the lines
   */
  record Lines(String title, String unit, List<Series> series) implements Chart {}

  /**
   * Values of a series.
   *
   * @param name what it is
   * @param points the values
   * @param isLine whether the points belong together
   */
  record Series(String name, List<Point> points, boolean isLine) {}

  /**
   * A value of a year.
   *
   * @param year the year
   * @param value the value
   * @param marks what was counted, each thing by itself; empty if that is not told
   */
  record Point(int year, double value, List<Mark> marks) {

    /** A value that counts no things. */
    public Point(int year, double value) {
      this(year, value, List.of());
    }
  }

  /**
   * A thing that was counted.
   *
   * @param name what it is called
   * @param address the path of its page
   */
  record Mark(String name, String address) {}

  /**
   * Counts by year, stacked.
   *
   * @param title what it shows
   * @param unit what is counted
   * @param parts the parts of a column, the lowest first
   */
  record Columns(String title, String unit, List<Series> parts) implements Chart {}

  /**
   * Bars that lie, stacked.
   *
   * @param title what it shows
   * @param unit the unit of the values, in words
   * @param parts what the parts of a bar are
   * @param bars the bars, each with a value for each part
   */
  record Bars(String title, String unit, List<String> parts, List<Bar> bars) implements Chart {}

  /**
   * A bar.
   *
   * @param name what it is of
   * @param values a value for each part, 0 for none
   */
  record Bar(String name, List<Double> values) {}

  /**
   * Stretches of time in lanes.
   *
   * @param title what it shows
   * @param lanes the lanes
   */
  record Bands(String title, List<Lane> lanes) implements Chart {}

  /**
   * A lane.
   *
   * @param name what it is of
   * @param bands what lasts in it
   */
  record Lane(String name, List<Band> bands) {}

  /**
   * A stretch of time.
   *
   * @param from its start, as a year with a fraction
   * @param to its end
   * @param text what stands in it
   * @param height from 0 for the lowest to 1 for the highest
   */
  record Band(double from, double to, String text, double height) {}
}
