package org.w3id.dyad.claim.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.claim.AssessedClaim;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.question.Questions;

/** Each verdict, and each reason for none, over a small world in {@code claims/data.trig}. */
class AssessorTest {
  private static Map<String, AssessedClaim> assessed;

  @BeforeAll
  static void assess() throws IOException {
    DatasetGraph named = DatasetGraphFactory.create();
    RDFDataMgr.read(named, "src/test/resources/claims/data.trig");
    // The default graph is the union, as in a release.
    DatasetGraph world = DatasetGraphFactory.create();
    named
        .find()
        .forEachRemaining(
            quad -> {
              world.add(quad);
              world.getDefaultGraph().add(quad.asTriple());
            });
    assessed =
        new Assessor(world, Questions.load(Path.of("queries")))
            .assessAll().stream()
                .collect(Collectors.toMap(one -> one.claim().key(), Function.identity()));
  }

  /** Columns: claim, verdict on the whole, reasons for none, what each source comes to, sorted. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '#',
      value = {
        // 100 and 130 lie within 96 to 127 and 5 percent (of 127: 6.35).
        "supported # SUPPORTED # # SUPPORTED SUPPORTED",
        // 100 is 8 below 108 (5.4, twice 10.8), 130 is 10 above 120 (6, twice 12).
        "partly-near # PARTLY # # PARTLY PARTLY",
        "partly-divided # PARTLY # # CONTRADICTED SUPPORTED",
        "contradicted # CONTRADICTED # # CONTRADICTED CONTRADICTED",
        "no-measure # NOT_DECIDABLE # NO_MEASURE #",
        "no-data # NOT_DECIDABLE # NO_DATA #",
        "no-number # NOT_DECIDABLE # NO_NUMBER # NOT_DECIDABLE NOT_DECIDABLE",
        "own-figure # NOT_DECIDABLE # OWN_FIGURE # NOT_DECIDABLE",
        "own-premise # NOT_DECIDABLE # OWN_FIGURE # NOT_DECIDABLE",
        "part-of-period # NOT_DECIDABLE # PART_OF_PERIOD # NOT_DECIDABLE",
        "other-unit # NOT_DECIDABLE # OTHER_UNIT # NOT_DECIDABLE",
        "doubtful-figure # NOT_DECIDABLE # DOUBTFUL # NOT_DECIDABLE",
        // One loan is known, five are claimed: there may be more. None is claimed: that is wrong.
        "lower-bound # NOT_DECIDABLE # LOWER_BOUND # NOT_DECIDABLE",
        "bound-exceeded # CONTRADICTED # # CONTRADICTED",
        // The last figure before 2009, since there is none after it.
        "other-period # NOT_DECIDABLE # OTHER_PERIOD # NOT_DECIDABLE",
        "no-period # NOT_DECIDABLE # NO_PERIOD # NOT_DECIDABLE",
        // Both figures would support these if they were of what is claimed.
        "after-claim # NOT_DECIDABLE # AFTER_CLAIM # NOT_DECIDABLE NOT_DECIDABLE",
        "not-in-force # NOT_DECIDABLE # NOT_IN_FORCE # NOT_DECIDABLE NOT_DECIDABLE",
        "other-statistics # NOT_DECIDABLE # OTHER_STATISTICS # NOT_DECIDABLE NOT_DECIDABLE",
        "record # NOT_DECIDABLE # INCOMPLETE_SERIES # NOT_DECIDABLE NOT_DECIDABLE",
        // The only figure is Ada's, who claims otherwise; the only loan is no sample of all.
        "rival-figure # NOT_DECIDABLE # RIVAL_FIGURE # NOT_DECIDABLE",
        "years-not-named # NOT_DECIDABLE # YEARS_NOT_NAMED # NOT_DECIDABLE NOT_DECIDABLE",
        "sample # NOT_DECIDABLE # SAMPLE # NOT_DECIDABLE",
      })
  void comesToItsVerdict(String key, Verdict verdict, String reasons, String ofSources) {
    AssessedClaim claim = assessed.get(key);
    assertEquals(verdict, claim.verdict());
    assertEquals(
        reasons == null ? "" : reasons,
        claim.reasons().stream().map(VerdictReason::name).collect(Collectors.joining(" ")));
    assertEquals(
        ofSources == null ? "" : ofSources,
        claim.assessments().stream()
            .map(assessment -> assessment.judgement().verdict().name())
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  @Test
  void eachVerdictAndEachReasonOccurs() {
    Set<VerdictReason> reasons = EnumSet.of(VerdictReason.NONE);
    Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
    assessed
        .values()
        .forEach(
            claim -> {
              reasons.addAll(claim.reasons());
              verdicts.add(claim.verdict());
            });
    assertEquals(EnumSet.allOf(VerdictReason.class), reasons);
    assertEquals(EnumSet.allOf(Verdict.class), verdicts);
  }

  @Test
  void sourcesStaySideBySide() {
    AssessedClaim divided = assessed.get("partly-divided");
    assertEquals(1, divided.count(Verdict.SUPPORTED));
    assertEquals(1, divided.count(Verdict.CONTRADICTED));
    assertEquals(
        Set.of("100.0", "130.0"),
        divided.assessments().stream()
            .map(assessment -> assessment.reading().amount().value().toPlainString())
            .collect(Collectors.toSet()));
  }
}
