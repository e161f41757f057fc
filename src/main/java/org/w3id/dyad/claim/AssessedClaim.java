package org.w3id.dyad.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A claim with all that it was held against. The sources stay side by side: where some support and
 * others contradict, the whole is partly supported, never an average.
 *
 * @param claim the claim
 * @param assessments one for each source, viewpoint and period
 * @param lacking why there is none, if there is none
 */
public record AssessedClaim(Claim claim, List<Assessment> assessments, VerdictReason lacking) {

  /** What all sources together come to. */
  public Verdict verdict() {
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    assessments.stream()
        .filter(Assessment::isDecided)
        .forEach(assessment -> verdicts.add(assessment.judgement().verdict()));
    if (verdicts.isEmpty()) {
      return Verdict.NOT_DECIDABLE;
    }
    return verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.PARTLY;
  }

  /** Why it cannot be decided, if it cannot. */
  public Set<VerdictReason> reasons() {
    Set<VerdictReason> reasons = EnumSet.noneOf(VerdictReason.class);
    if (verdict() == Verdict.NOT_DECIDABLE) {
      assessments.forEach(assessment -> reasons.add(assessment.judgement().reason()));
      if (assessments.isEmpty()) {
        reasons.add(lacking);
      }
    }
    return reasons;
  }

  /** How many independent origins gave that verdict; of those without one, how many sources. */
  public long count(Verdict verdict) {
    List<Assessment> found =
        assessments.stream()
            .filter(assessment -> assessment.judgement().verdict() == verdict)
            .toList();
    return verdict == Verdict.NOT_DECIDABLE
        ? found.size()
        : found.stream().map(Assessment::origin).distinct().count();
  }
}
