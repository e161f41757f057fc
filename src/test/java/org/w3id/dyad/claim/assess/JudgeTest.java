package org.w3id.dyad.claim.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.claim.Claim;
import org.w3id.dyad.claim.Judgement;
import org.w3id.dyad.claim.Reading;
import org.w3id.dyad.claim.Settings;
import org.w3id.dyad.claim.Span;
import org.w3id.dyad.claim.Tolerance;
import org.w3id.dyad.claim.Verdict;
import org.w3id.dyad.claim.VerdictReason;
import org.w3id.dyad.rdf.Unit;

/** Where a value supports a claim, nearly, or contradicts it: the edges of the tolerance. */
class JudgeTest {

  private static Optional<BigDecimal> number(String text) {
    return Optional.ofNullable(text).map(BigDecimal::new);
  }

  private static Claim claim(String minimum, String maximum, String unit, String tolerance) {
    Claim.Number number =
        new Claim.Number(
            "",
            "",
            "",
            "",
            number(minimum),
            number(maximum),
            new Unit(unit),
            Tolerance.of(number(tolerance), new Unit(unit)));
    return new Claim(
        "https://w3id.org/dyad/id/claim/x",
        Claim.Kind.CLAIM,
        Set.of(),
        Set.of(),
        "",
        "",
        Set.of("level:a"),
        number,
        Span.UNKNOWN,
        List.of(Settings.NONE),
        List.of(),
        Claim.Scope.ANY);
  }

  private static Reading reading(
      String value, String maximum, String unit, boolean isComplete, String level) {
    return new Reading(
        new Reading.Origin("dataset/x", ""),
        Optional.empty(),
        Span.UNKNOWN,
        "",
        new Reading.Amount(
            new BigDecimal(value),
            number(maximum),
            new Unit(unit),
            isComplete ? Reading.Coverage.COMPLETE : Reading.Coverage.PART),
        level,
        new TreeSet<>());
  }

  /** Claimed from, to, unit, tolerance; the value, whether it is complete; verdict, deviation. */
  @ParameterizedTest
  @CsvSource({
    // Five percent of 100 unless stated: up to 5 supports, up to 10 partly.
    "100, 100, USD,, 100,    true,  SUPPORTED,    0",
    "100, 100, USD,, 105,    true,  SUPPORTED,    5",
    "100, 100, USD,, 105.01, true,  PARTLY,       5.01",
    "100, 100, USD,, 110,    true,  PARTLY,       10",
    "100, 100, USD,, 110.01, true,  CONTRADICTED, 10.01",
    "100, 100, USD,, 95,     true,  SUPPORTED,    -5",
    "100, 100, USD,, 90,     true,  PARTLY,       -10",
    "100, 100, USD,, 89.99,  true,  CONTRADICTED, -10.01",
    "140, 140, ratio, 10, 154,    true, SUPPORTED,    14",
    "140, 140, ratio, 10, 168,    true, PARTLY,       28",
    "140, 140, ratio, 10, 168.01, true, CONTRADICTED, 28.01",
    // Negative numbers: 5 percent of 5 is 0.25.
    "-5, -5, USD,, -5.25, true, SUPPORTED,    -0.25",
    "-5, -5, USD,, -5.51, true, CONTRADICTED, -0.51",
    // Percents: two points.
    "22, 22, percent,, 24,    true, SUPPORTED,    2",
    "22, 22, percent,, 26,    true, PARTLY,       4",
    "22, 22, percent,, 26.01, true, CONTRADICTED, 4.01",
    // Counts and ranks: exactly.
    "27, 27, count,, 27, true, SUPPORTED,    0",
    "27, 27, count,, 28, true, CONTRADICTED, 1",
    "1,  1,  rank,,  2,  true, CONTRADICTED, 1",
    "2022, 2022, year,, 2023, true, CONTRADICTED, 1",
    "27, 27, count, 1, 28, true, SUPPORTED,  1",
    "27, 27, count, 1, 29, true, PARTLY,     2",
    // Ranges, and ranges open at one end.
    "12, 15, percent, 0, 13, true, SUPPORTED,    0",
    "12, 15, percent, 0, 16, true, CONTRADICTED, 1",
    "30,   , percent, 0, 99, true, SUPPORTED,    0",
    "30,   , percent, 0, 29, true, CONTRADICTED, -1",
    "  , 0, percent, 0, -9, true, SUPPORTED,     0",
    "  , 0, percent, 0,  1, true, CONTRADICTED,  1",
    // A lower bound contradicts only from above, and supports only a claim of at least so much.
    "27, 27, count,, 5,  false, NOT_DECIDABLE, -22",
    "27, 27, count,, 27, false, NOT_DECIDABLE, 0",
    "  , 30, count,, 27, false, NOT_DECIDABLE, 0",
    "5,   ,  USD,,  4.8, false, NOT_DECIDABLE, -0.2",
    "5,   ,  USD,,  5.1, false, SUPPORTED,     0",
    "27, 27, count,, 28, false, CONTRADICTED,  1",
    "27,   , count,, 40, false, SUPPORTED,     0",
  })
  void aValueIsHeldAgainstAClaim(
      String minimum,
      String maximum,
      String unit,
      String tolerance,
      String value,
      boolean isComplete,
      Verdict verdict,
      BigDecimal deviation) {
    Judgement judgement =
        Judge.judge(
            claim(minimum, maximum, unit, tolerance), reading(value, null, unit, isComplete, ""));
    assertEquals(verdict, judgement.verdict());
    assertEquals(0, deviation.compareTo(judgement.deviation().orElseThrow()), judgement::toString);
    assertEquals(
        verdict == Verdict.NOT_DECIDABLE ? VerdictReason.LOWER_BOUND : VerdictReason.NONE,
        judgement.reason());
  }

  /** A range against a range of 50 to 70 percent, two points off being tolerated. */
  @ParameterizedTest
  @CsvSource({
    "50, 70, SUPPORTED",
    "48, 72, SUPPORTED",
    "60, 65, SUPPORTED",
    "60, 80, PARTLY",
    "30, 50, PARTLY",
    "40, 90, PARTLY",
    "80, 90, CONTRADICTED",
    "10, 20, CONTRADICTED",
  })
  void aRangeIsHeldAgainstARange(String low, String high, Verdict verdict) {
    assertEquals(
        verdict,
        Judge.judge(claim("50", "70", "percent", null), reading(low, high, "percent", true, ""))
            .verdict());
  }

  @Test
  void aLevelIsHeldAgainstTheLevelsThatAreSpokenOf() {
    Claim claim = claim(null, null, "rank", null);
    assertEquals(
        Verdict.SUPPORTED,
        Judge.judge(claim, reading("1", null, "rank", true, "level:a")).verdict());
    assertEquals(
        Verdict.CONTRADICTED,
        Judge.judge(claim, reading("1", null, "rank", true, "level:b")).verdict());
    assertEquals(
        VerdictReason.NO_NUMBER, Judge.judge(claim, reading("1", null, "rank", true, "")).reason());
  }
}
