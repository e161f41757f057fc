package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * One way to hold a claim against the figures of a source: counted from another year, or with
 * another tolerance.
 *
 * @param period the stretch of time that the value is of
 * @param value the value, in the unit of the claim
 * @param tolerance how far it may be off, as in {@link Tolerance}
 * @param verdict what it comes to
 */
public record GridCell(Span period, BigDecimal value, BigDecimal tolerance, Verdict verdict) {
  /** From the earliest base year and the smallest tolerance. */
  public static final Comparator<GridCell> ORDER =
      Comparator.comparing((GridCell cell) -> cell.period().firstDay())
          .thenComparing(GridCell::tolerance)
          .thenComparing(GridCell::value);
}
