package org.w3id.dyad.claim.assess;

import java.math.BigDecimal;
import java.util.Optional;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;

/**
 * Holds the value of a reading against the claimed number. A value within the tolerance supports
 * the claim; one that is off by up to twice the tolerance supports it partly; any other contradicts
 * it. A lower bound contradicts a claim only by exceeding it, and supports only a claim of at least
 * so much, without any tolerance.
 */
final class Judge {
  private static final BigDecimal NEAR = BigDecimal.valueOf(2);

  private Judge() {}

  /** The judgement, if the reading is of the claim's period and unit and not the claimant's own. */
  static Judgement judge(Claim claim, Reading reading) {
    if (!claim.number().isStated()) {
      return judgeLevel(claim, reading);
    }
    return judge(claim.number(), reading.amount());
  }

  /** The judgement of an amount in the unit of the claimed number. */
  static Judgement judge(Claim.Number claimed, Reading.Amount amount) {
    return amount.maximum().isPresent() ? judgeRange(claimed, amount) : judgeValue(claimed, amount);
  }

  /** How far a value is off the claimed range: above is positive, below negative, within 0. */
  static Optional<BigDecimal> deviation(Claim.Number claimed, BigDecimal value) {
    if (!claimed.isStated()) {
      return Optional.empty();
    }
    if (claimed.maximum().isPresent() && value.compareTo(claimed.maximum().get()) > 0) {
      return Optional.of(value.subtract(claimed.maximum().get()));
    }
    if (claimed.minimum().isPresent() && value.compareTo(claimed.minimum().get()) < 0) {
      return Optional.of(value.subtract(claimed.minimum().get()));
    }
    return Optional.of(BigDecimal.ZERO);
  }

  private static Judgement judgeValue(Claim.Number claimed, Reading.Amount amount) {
    BigDecimal deviation = deviation(claimed, amount.value()).orElseThrow();
    if (!amount.isComplete() && !isDecidedByLowerBound(claimed, deviation)) {
      return Judgement.undecided(VerdictReason.LOWER_BOUND, Optional.of(deviation));
    }
    BigDecimal bound = deviation.signum() > 0 ? claimed.maximum().get() : least(claimed);
    BigDecimal tolerated = claimed.tolerance().around(bound);
    if (deviation.abs().compareTo(tolerated) <= 0) {
      return Judgement.decided(Verdict.SUPPORTED, deviation);
    }
    if (deviation.abs().compareTo(tolerated.multiply(NEAR)) <= 0) {
      return Judgement.decided(Verdict.PARTLY, deviation);
    }
    return Judgement.decided(Verdict.CONTRADICTED, deviation);
  }

  private static boolean isDecidedByLowerBound(Claim.Number claimed, BigDecimal deviation) {
    return deviation.signum() > 0 || claimed.maximum().isEmpty() && deviation.signum() == 0;
  }

  private static BigDecimal least(Claim.Number claimed) {
    return claimed.minimum().or(claimed::maximum).orElseThrow();
  }

  /** Both are ranges: inside it supports, touching it partly, apart it contradicts. */
  private static Judgement judgeRange(Claim.Number claimed, Reading.Amount amount) {
    BigDecimal low = deviation(claimed, amount.value()).orElseThrow();
    BigDecimal high = deviation(claimed, amount.maximum().orElseThrow()).orElseThrow();
    BigDecimal tolerated = claimed.tolerance().around(least(claimed));
    boolean lowFits = low.abs().compareTo(tolerated) <= 0;
    boolean highFits = high.abs().compareTo(tolerated) <= 0;
    BigDecimal farther = low.abs().compareTo(high.abs()) >= 0 ? low : high;
    if (lowFits && highFits) {
      return Judgement.decided(Verdict.SUPPORTED, farther);
    }
    boolean touches = lowFits || highFits || low.signum() < 0 && high.signum() > 0;
    return Judgement.decided(touches ? Verdict.PARTLY : Verdict.CONTRADICTED, farther);
  }

  /** A claim of a level, without a number, is held against the level that was reached. */
  private static Judgement judgeLevel(Claim claim, Reading reading) {
    if (reading.level().isEmpty()) {
      return Judgement.undecided(VerdictReason.NO_NUMBER, Optional.empty());
    }
    return new Judgement(
        claim.about().contains(reading.level()) ? Verdict.SUPPORTED : Verdict.CONTRADICTED,
        VerdictReason.NONE,
        Optional.empty());
  }
}
