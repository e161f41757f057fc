package org.w3id.dyad.http.pages.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * From which value on a thing has which colour; the same for all years, so that a colour means the
 * same in each.
 */
public final class Steps {
  /** How many colours there are, from the weakest, 1, to the strongest. */
  public static final int COLOURS = 7;

  /** No steps: tiers have their colours by their ranking. */
  public static final Steps NONE = new Steps();

  private static final int DIGITS = 2;

  private final double[] from;

  Steps(double... from) {
    this.from = from;
  }

  /**
   * Steps that give each colour to about as many values: each value its own, if they are few, else
   * round ones.
   */
  public static Steps over(List<Double> values) {
    List<Double> different = values.stream().distinct().sorted().toList();
    if (different.size() <= COLOURS) {
      return new Steps(different.stream().mapToDouble(Double::doubleValue).toArray());
    }
    List<Double> sorted = values.stream().sorted().toList();
    return new Steps(
        IntStream.range(0, COLOURS)
            .mapToDouble(i -> round(sorted.get(i * sorted.size() / COLOURS)))
            .distinct()
            .toArray());
  }

  /** The next round number that is not larger. */
  private static double round(double value) {
    return value == 0
        ? 0
        : BigDecimal.valueOf(value)
            .round(new MathContext(DIGITS, RoundingMode.FLOOR))
            .doubleValue();
  }

  /** The colour of a value, from 1. */
  public int colour(double value) {
    return Math.max(1, (int) Arrays.stream(from).filter(least -> least <= value).count());
  }

  /** The colour of a tier: the highest has the strongest, whatever the number of tiers. */
  public static int colour(double rank, double lowest) {
    double height = lowest <= 1 ? 1 : Math.max(0, 1 - (rank - 1) / (lowest - 1));
    return 1 + (int) Math.round(height * (COLOURS - 1));
  }

  /** The least value of each colour. */
  public List<Double> least() {
    return IntStream.range(0, from.length).mapToObj(i -> from[i]).toList();
  }
}
