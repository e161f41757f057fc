package org.w3id.dyad.claim.assess;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.claim.Assessment;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;

/**
 * Weighs the readings of a claim that names no years: what speaks against one of them contradicts
 * the claim only if another one is known to fail, too, or to hold.
 */
final class Readings {
  private Readings() {}

  /** The assessments, without contradictions where a reading is left of which nothing is known. */
  static List<Assessment> weighed(Claim claim, List<Assessment> assessments) {
    boolean allFail =
        assessments.stream()
            .filter(Assessment::isDecided)
            .allMatch(one -> one.judgement().verdict() == Verdict.CONTRADICTED);
    return claim.scope().yearsAreRead() && allFail && !isEachDecided(claim, assessments)
        ? assessments.stream().map(Readings::withoutContradiction).toList()
        : assessments;
  }

  private static boolean isEachDecided(Claim claim, List<Assessment> assessments) {
    return claim.alternatives().stream()
        .map(alternative -> alternative.first("to"))
        .flatMap(Optional::stream)
        .allMatch(
            to ->
                assessments.stream()
                    .filter(Assessment::isDecided)
                    .anyMatch(one -> one.reading().period().end().startsWith(to)));
  }

  private static Assessment withoutContradiction(Assessment assessment) {
    Optional<BigDecimal> deviation = assessment.judgement().deviation();
    return assessment.isDecided()
        ? assessment.with(Judgement.undecided(VerdictReason.YEARS_NOT_NAMED, deviation))
        : assessment;
  }
}
