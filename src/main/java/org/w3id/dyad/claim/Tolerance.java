package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import org.w3id.dyad.rdf.Unit;

/**
 * How far a value may be off a claimed number and still support it. For percents it is given in
 * percentage points, for counts, ranks and years as it is, for all else in percent of the claimed
 * number.
 *
 * @param amount how much
 * @param isRelative whether it is in percent of the claimed number
 */
public record Tolerance(BigDecimal amount, boolean isRelative) {
  private static final Set<Unit> ABSOLUTE = Set.of(Unit.PERCENT, Unit.COUNT, Unit.RANK, Unit.YEAR);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * What a claim states, or else 2 points for percents, 0 for counts, ranks and years, 5 percent
   * else.
   */
  public static Tolerance of(Optional<BigDecimal> stated, Unit unit) {
    boolean relative = !ABSOLUTE.contains(unit);
    long usual = relative ? 5 : unit.equals(Unit.PERCENT) ? 2 : 0;
    return new Tolerance(stated.orElse(BigDecimal.valueOf(usual)), relative);
  }

  /** How far a value may be off this number, in its unit. */
  public BigDecimal around(BigDecimal claimed) {
    return isRelative
        ? claimed.abs().multiply(amount).divide(HUNDRED, 6, RoundingMode.HALF_UP)
        : amount;
  }
}
