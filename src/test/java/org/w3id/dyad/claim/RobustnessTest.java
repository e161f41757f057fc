package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.claim.review.Comparison;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;

/** The grids of the shipped release. */
class RobustnessTest {

  private static List<Review> reviews() {
    return Txn.calculateRead(
        Shipped.store().data(), () -> new Reviews(Shipped.store().data()).all());
  }

  private static Review review(String key) {
    return reviews().stream()
        .filter(one -> one.claim().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  /** 8,440 million in 2023 against 58, 56, 20 and 47 million; of 140, 10 percent are 14. */
  @Test
  void theHundredAndFortyTimesByHand() {
    Comparison customs =
        review("golovchenko-trade-140-times").comparisons().stream()
            .filter(one -> one.sources().contains("Chinese customs"))
            .filter(one -> one.period().toString().equals("1993 to 2023"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(
            "1992 145.5172 5 supported",
            "1992 145.5172 10 supported",
            "1992 145.5172 20 supported",
            "1993 150.7143 5 partly",
            "1993 150.7143 10 supported",
            "1993 150.7143 20 supported",
            "1994 422 5 contradicted",
            "1994 422 10 contradicted",
            "1994 422 20 contradicted",
            "1995 179.5745 5 contradicted",
            "1995 179.5745 10 contradicted",
            "1995 179.5745 20 partly"),
        customs.grid().stream()
            .map(
                cell ->
                    cell.period().start()
                        + " "
                        + cell.value().stripTrailingZeros().toPlainString()
                        + " "
                        + cell.tolerance().stripTrailingZeros().toPlainString()
                        + " "
                        + cell.verdict().word())
            .toList());
    assertEquals(7, customs.flips());
  }

  /** The claim as it was made is one of the ways, and a wider tolerance never turns to worse. */
  @Test
  void everyDecidedNumberHasAGridThatHoldsTheClaimAsItWasMade() {
    Set<String> wrong = new TreeSet<>();
    int grids = 0;
    for (Review review : reviews()) {
      Claim claim = review.claim();
      boolean isGridded = claim.number().isStated() && !claim.scope().isRecord();
      for (Comparison comparison : review.comparisons()) {
        boolean isDecided = comparison.judgement().verdict() != Verdict.NOT_DECIDABLE;
        if (isDecided && isGridded ? !isSound(claim, comparison) : !comparison.grid().isEmpty()) {
          wrong.add(comparison.iri());
        }
        grids += comparison.grid().isEmpty() ? 0 : 1;
      }
    }
    assertEquals(Set.of(), wrong);
    assertTrue(grids > 30, "only " + grids);
  }

  private static boolean isSound(Claim claim, Comparison comparison) {
    BigDecimal tolerance = claim.number().tolerance().amount();
    boolean hasOwn =
        comparison.grid().stream()
            .anyMatch(
                cell ->
                    cell.period().equals(comparison.period())
                        && cell.tolerance().compareTo(tolerance) == 0
                        && cell.verdict() == comparison.judgement().verdict());
    return hasOwn
        && comparison.grid().stream()
            .collect(Collectors.groupingBy(cell -> cell.period() + " " + cell.value()))
            .values()
            .stream()
            .allMatch(RobustnessTest::isMonotone);
  }

  private static boolean isMonotone(List<GridCell> byTolerance) {
    for (int i = 1; i < byTolerance.size(); i++) {
      if (byTolerance.get(i).verdict().compareTo(byTolerance.get(i - 1).verdict()) > 0) {
        return false;
      }
    }
    return true;
  }
}
