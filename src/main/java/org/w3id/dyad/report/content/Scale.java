package org.w3id.dyad.report.content;

import java.util.ArrayList;
import java.util.List;
import org.w3id.dyad.html.chart.Amount;

/**
 * An axis: maps values to places on a drawing, with round marks.
 *
 * @param least the smallest value on it
 * @param most the largest
 * @param step from one mark to the next
 * @param from the place of the smallest value
 * @param to the place of the largest
 */
public record Scale(double least, double most, double step, double from, double to) {

  /** An axis from 0 to at least the largest value, with about so many marks. */
  public static Scale from0(double largest, int marks, double from, double to) {
    double step = step(Math.max(largest, 1e-9) / marks);
    return new Scale(0, step * Math.max(1, Math.ceil(largest / step - 1e-9)), step, from, to);
  }

  /** An axis of years, marked at whole years. */
  public static Scale years(double first, double last, int marks, double from, double to) {
    double step = Math.max(1, step((last - first) / marks));
    return new Scale(first, Math.max(last, first + 1), step, from, to);
  }

  /** 1, 2 or 5 times a power of ten, at least as large. */
  private static double step(double rough) {
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    for (double factor : new double[] {1, 2, 5, 10}) {
      if (factor * power >= rough * (1 - 1e-9)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** The place of a value. */
  public double at(double value) {
    return from + (value - least) / (most - least) * (to - from);
  }

  /** The marks. */
  public List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    for (double mark = Math.ceil(least / step - 1e-9) * step + 0.0;
        mark <= most + step * 1e-6;
        mark += step) {
      marks.add(mark);
    }
    return marks;
  }

  /** A value as a short text: 1.5 bn, 200 m, 12. */
  public static String text(double value) {
    return Amount.of(value, "en");
  }
}
