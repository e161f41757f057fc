package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.claim.review.Review;
import org.w3id.dyad.claim.review.Reviews;
import org.w3id.dyad.rdf.Unit;

/** That the graph has nothing supports no claim that there is nothing. */
class AbsenceTest {

  @Test
  void noRowsAreNoSupport() {
    List<Review> nothing =
        Txn.calculateRead(
            Shipped.store().data(),
            () ->
                new Reviews(Shipped.store().data())
                    .all().stream().filter(AbsenceTest::isThatThereIsNone).toList());
    assertTrue(
        nothing.stream().anyMatch(one -> one.claim().key().equals("svaboda-no-loans-since-2019")));
    assertEquals(
        List.of(), nothing.stream().filter(one -> one.verdict() == Verdict.SUPPORTED).toList());
  }

  private static boolean isThatThereIsNone(Review review) {
    return review.claim().number().unit().equals(Unit.COUNT)
        && review.claim().number().maximum().filter(most -> most.signum() == 0).isPresent()
        && !review.claim().number().indicator().endsWith("higher-levels-before");
  }
}
