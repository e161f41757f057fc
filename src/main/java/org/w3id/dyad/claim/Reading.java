package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.w3id.dyad.rdf.Unit;

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

  /** How much of what is measured a source has. */
  public enum Coverage {
    /** All of it. */
    COMPLETE,
    /** A part, so that a sum or count is a lower bound. */
    PART,
    /** A selection of unknown completeness, which says nothing of the whole. */
    SAMPLE;

    /** What the column {@code complete} of an indicator says. */
    public static Coverage of(String text) {
      return switch (text) {
        case "", "true" -> COMPLETE;
        case "false" -> PART;
        case "sample" -> SAMPLE;
        default -> throw new IllegalArgumentException(text + " is not true, false or sample");
      };
    }
  }

  /**
   * A value.
   *
   * @param value the value
   * @param maximum the end of a range that begins with the value
   * @param unit the unit
   * @param coverage how much of what is measured the source has
   */
  public record Amount(
      BigDecimal value, Optional<BigDecimal> maximum, Unit unit, Coverage coverage) {

    /** Whether the source has all of it. */
    public boolean isComplete() {
      return coverage == Coverage.COMPLETE;
    }

    private Amount rounded() {
      return new Amount(value.round(FOUR_DIGITS).stripTrailingZeros(), maximum, unit, coverage);
    }
  }

  /** Equal for readings that say the same to four digits, from whichever rows. */
  public List<Object> content() {
    return List.of(origin, other, period, method, amount.rounded(), level);
  }

  /** This reading with more rows that say the same. */
  public Reading joinedBy(Collection<String> more) {
    SortedSet<String> all = new TreeSet<>(rows);
    all.addAll(more);
    return new Reading(origin, other, period, method, amount, level, all);
  }
}
