package org.w3id.dyad.claim.assess;

import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Evidence;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.VerdictReason;

/**
 * Whether a reading is evidence on a claim: of what the claim speaks of, of a time that was over
 * when it was made, independent of who makes it and who disputes it, not doubtful and no sample.
 */
final class Admissibility {
  private final Evidence evidence;

  Admissibility(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Why the reading is no evidence on the claim, or {@link VerdictReason#NONE}. */
  VerdictReason obstacle(Claim claim, Reading reading) {
    VerdictReason outside = outside(claim, reading);
    if (outside != VerdictReason.NONE) {
      return outside;
    }
    if (evidence.isOwn(claim, reading)) {
      return VerdictReason.OWN_FIGURE;
    }
    if (evidence.isRivals(claim, reading)) {
      return VerdictReason.RIVAL_FIGURE;
    }
    if (evidence.isDoubtful(reading)) {
      return VerdictReason.DOUBTFUL;
    }
    return reading.amount().coverage() == Reading.Coverage.SAMPLE
        ? VerdictReason.SAMPLE
        : VerdictReason.NONE;
  }

  /** How the reading lies outside of what the claim speaks of. */
  private static VerdictReason outside(Claim claim, Reading reading) {
    if (claim.number().isStated() && !claim.number().unit().equals(reading.amount().unit())) {
      return VerdictReason.OTHER_UNIT;
    }
    if (!isOfItsStatistics(claim, reading)) {
      return VerdictReason.OTHER_STATISTICS;
    }
    if (reading.period().isUnknown() && claim.kind() == Claim.Kind.EXPECTATION) {
      return VerdictReason.NO_PERIOD;
    }
    if (isBefore(reading.period(), claim.scope().inForceFrom())) {
      return VerdictReason.NOT_IN_FORCE;
    }
    return claim.couldKnow(reading.period()) ? VerdictReason.NONE : VerdictReason.AFTER_CLAIM;
  }

  /** Both ends of a comparison of two sources must be of the statistics that the claim names. */
  private static boolean isOfItsStatistics(Claim claim, Reading reading) {
    return claim.scope().statisticsOf().isEmpty()
        || claim.scope().statisticsOf().contains(reading.origin().viewpoint())
            && reading
                .other()
                .map(Reading.Origin::viewpoint)
                .filter(viewpoint -> !claim.scope().statisticsOf().contains(viewpoint))
                .isEmpty();
  }

  private static boolean isBefore(Span period, String day) {
    return !day.isEmpty() && period.lastDay().compareTo(day) < 0;
  }
}
