package org.w3id.dyad.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;

/** What holds of every assessment of the shipped release. */
class AssessmentsTest {
  private static final String CITO = "http://purl.org/spar/cito/";
  private static final String PROV = "http://www.w3.org/ns/prov#";
  private static final String SCHEMA = "https://schema.org/";

  private static void each(String type, Consumer<String> check, Things things) {
    Set<String> all = things.ofClass(type);
    assertTrue(all.size() > 100, () -> "only " + all.size() + " of " + type);
    all.forEach(check);
  }

  private static void read(Consumer<Things> use) {
    Txn.executeRead(Shipped.store().data(), () -> use.accept(new Things(Shipped.store().data())));
  }

  @Test
  void deviationAndVerdictFollowFromTheValuesAndTheTolerance() {
    read(things -> each("Assessment", assessment -> assertConsistent(things, assessment), things));
  }

  /** Computed anew from the triples, not by the classes that wrote them. */
  private static void assertConsistent(Things things, String assessment) {
    String claim = things.first(assessment, "assesses");
    Optional<BigDecimal> least = things.number(claim, "claimedMinimum");
    Optional<BigDecimal> most = things.number(claim, "claimedMaximum");
    Optional<BigDecimal> deviation = things.number(assessment, "deviation");
    String verdict = things.first(assessment, "hasVerdict").replaceFirst("^.*#", "");
    boolean isRange = things.number(assessment, "observedMaximum").isPresent();
    if (deviation.isEmpty()) {
      boolean isUndecided = verdict.equals("NotDecidable");
      // A record that an earlier year exceeds is wrong, whatever the value is.
      boolean isRecord = things.first(claim, "claimsRecord").equals("true");
      assertTrue(least.isEmpty() && most.isEmpty() || isUndecided || isRecord, assessment);
      return;
    }
    if (isRange) {
      return;
    }
    BigDecimal value = things.number(assessment, "observedValue").orElseThrow();
    BigDecimal expected = BigDecimal.ZERO;
    BigDecimal bound = least.or(() -> most).orElseThrow();
    if (least.isPresent() && value.compareTo(least.get()) < 0) {
      expected = value.subtract(least.get());
    } else if (most.isPresent() && value.compareTo(most.get()) > 0) {
      expected = value.subtract(most.get());
      bound = most.get();
    }
    assertEquals(0, expected.compareTo(deviation.get()), assessment);
    double tolerance = things.number(assessment, "tolerance").orElseThrow().doubleValue();
    String unit = things.first(assessment, "unit");
    double tolerated =
        List.of("percent", "count", "rank", "year").contains(unit)
            ? tolerance
            : Math.abs(bound.doubleValue()) * tolerance / 100;
    double off = Math.abs(expected.doubleValue());
    double slack = 1e-6 * Math.max(1, tolerated);
    switch (verdict) {
      case "Supported" -> assertTrue(off <= tolerated + slack, assessment);
      case "PartlySupported" ->
          assertTrue(off > tolerated - slack && off <= 2 * tolerated + slack, assessment);
      case "Contradicted" -> assertTrue(off > 2 * tolerated - slack, assessment);
      default -> assertEquals("NotDecidable", verdict, assessment);
    }
  }

  @Test
  void whatContradictsDisputesAndWhatSupportsSupports() {
    read(
        things -> {
          for (String type : List.of("Assessment", "OverallAssessment")) {
            each(
                type,
                assessment -> {
                  String verdict = things.first(assessment, "hasVerdict").replaceFirst("^.*#", "");
                  Set<String> claim = Set.of(things.first(assessment, "assesses"));
                  assertEquals(
                      verdict.equals("Contradicted") ? claim : Set.of(),
                      things.all(assessment, CITO + "disputes"),
                      assessment);
                  assertEquals(
                      verdict.equals("Supported") ? claim : Set.of(),
                      things.all(assessment, CITO + "supports"),
                      assessment);
                },
                things);
          }
        });
  }

  @Test
  void eachIsAReviewOfItsClaimMadeByAnActivityThatUsedItAndHadAPlan() {
    read(
        things -> {
          for (String type : List.of("Assessment", "OverallAssessment")) {
            each(
                type,
                assessment -> {
                  String claim = things.first(assessment, "assesses");
                  assertTrue(things.isA(assessment, SCHEMA + "ClaimReview"), assessment);
                  assertTrue(things.isA(assessment, PROV + "Entity"), assessment);
                  assertTrue(
                      things.all(assessment, SCHEMA + "itemReviewed").contains(claim), assessment);
                  assertEquals(
                      things.all(assessment, "hasVerdict"),
                      things.all(assessment, SCHEMA + "reviewRating"),
                      assessment);
                  assertEquals(
                      things.english(claim, "claimText"),
                      things.english(assessment, SCHEMA + "claimReviewed"),
                      assessment);
                  String activity = things.first(assessment, PROV + "wasGeneratedBy");
                  assertTrue(things.isA(activity, PROV + "Activity"), assessment);
                  assertTrue(things.all(activity, PROV + "used").contains(claim), assessment);
                  assertTrue(
                      things.all(activity, PROV + "qualifiedAssociation").stream()
                          .anyMatch(plan -> !things.all(plan, PROV + "hadPlan").isEmpty()),
                      assessment);
                },
                things);
          }
        });
  }

  @Test
  void theWholeFollowsFromItsParts() {
    read(
        things ->
            each(
                "OverallAssessment",
                overall -> {
                  Set<String> decided = new TreeSet<>();
                  things
                      .all(overall, "combines")
                      .forEach(part -> decided.addAll(things.all(part, "hasVerdict")));
                  decided.removeIf(verdict -> verdict.endsWith("NotDecidable"));
                  String expected =
                      decided.isEmpty()
                          ? "NotDecidable"
                          : decided.size() > 1
                              ? "PartlySupported"
                              : decided.iterator().next().replaceFirst("^.*#", "");
                  assertEquals(
                      expected,
                      things.first(overall, "hasVerdict").replaceFirst("^.*#", ""),
                      overall);
                },
                things));
  }
}
