package org.w3id.dyad.claim;

/**
 * Whether a reading is evidence on a claim: of what the claim speaks of, of a time that was over
 * when it was made, independent of who makes it and who disputes it, not doubtful and no sample.
 */
final class Admission {
  private final Evidence evidence;

  Admission(Evidence evidence) {
    this.evidence = evidence;
  }

  /** Why the reading is no evidence on the claim, or {@link Reason#NONE}. */
  Reason obstacle(Claim claim, Reading reading) {
    Reason outside = outside(claim, reading);
    if (outside != Reason.NONE) {
      return outside;
    }
    if (evidence.isOwn(claim, reading)) {
      return Reason.OWN_FIGURE;
    }
    if (evidence.isRivals(claim, reading)) {
      return Reason.RIVAL_FIGURE;
    }
    if (evidence.isDoubtful(reading)) {
      return Reason.DOUBTFUL;
    }
    return reading.amount().coverage() == Reading.Coverage.SAMPLE ? Reason.SAMPLE : Reason.NONE;
  }

  /** How the reading lies outside of what the claim speaks of. */
  private static Reason outside(Claim claim, Reading reading) {
    if (claim.number().isStated() && !claim.number().unit().equals(reading.amount().unit())) {
      return Reason.OTHER_UNIT;
    }
    if (!isOfItsStatistics(claim, reading)) {
      return Reason.OTHER_STATISTICS;
    }
    if (reading.period().isUnknown() && claim.kind() == Claim.Kind.EXPECTATION) {
      return Reason.NO_PERIOD;
    }
    if (isBefore(reading.period(), claim.scope().inForceFrom())) {
      return Reason.NOT_IN_FORCE;
    }
    return claim.couldKnow(reading.period()) ? Reason.NONE : Reason.AFTER_CLAIM;
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
