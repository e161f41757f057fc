package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a reading says of a claim.
 *
 * @param verdict the verdict
 * @param reason why it cannot be decided
 * @param deviation how far the value is off the claimed range, in the unit of the claim; 0 within
 *     it, nothing if the claim names no number
 */
public record Judgement(Verdict verdict, VerdictReason reason, Optional<BigDecimal> deviation) {

  /** Neither supports nor contradicts, for a reason. */
  public static Judgement undecided(VerdictReason reason, Optional<BigDecimal> deviation) {
    return new Judgement(Verdict.NOT_DECIDABLE, reason, deviation);
  }

  /** A verdict with how far the reading is from the claim. */
  public static Judgement decided(Verdict verdict, BigDecimal deviation) {
    return new Judgement(verdict, VerdictReason.NONE, Optional.of(deviation));
  }
}
