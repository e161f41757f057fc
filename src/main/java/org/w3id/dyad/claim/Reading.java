package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one source gives for an indicator.
 *
 * @param origin where it comes from
 * @param other where the last value comes from, if the first and the last come from two sources
 * @param period the stretch of time that it speaks of
 * @param method which of several formulas, empty if there is one
 * @param amount how much
 * @param level the level of partnership that was reached, empty for other indicators
 * @param rows what it was computed from, in the order of their names
 */
public record Reading(
    Origin origin,
    Optional<Origin> other,
    Span period,
    String method,
    Amount amount,
    String level,
    SortedSet<String> rows) {
  private static final MathContext FOUR_DIGITS = new MathContext(4);

  /**
   * Where a value comes from.
   *
   * @param source data set, document, ranking scheme or named graph
   * @param viewpoint whose statistics it is or who says so, empty if not known
   */
  public record Origin(String source, String viewpoint) {}

  /**
   * A value.
   *
   * @param value the value
   * @param maximum the end of a range that begins with the value
   * @param unit the unit
   * @param isComplete false if the value is a lower bound, since the source does not have all
   */
  public record Amount(
      BigDecimal value, Optional<BigDecimal> maximum, String unit, boolean isComplete) {
    private Amount rounded() {
      return new Amount(value.round(FOUR_DIGITS).stripTrailingZeros(), maximum, unit, isComplete);
    }
  }

  /** Equal for readings that say the same to four digits, from whichever rows. */
  List<Object> content() {
    return List.of(origin, other, period, method, amount.rounded(), level);
  }

  /** This reading with more rows that say the same. */
  Reading joinedBy(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(rows);
    all.addAll(more);
    return new Reading(origin, other, period, method, amount, level, all);
  }
}
