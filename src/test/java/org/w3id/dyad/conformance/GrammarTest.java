package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Queries made at random by the grammar of SPARQL 1.1 are answered as its definitions say: at least
 * 2,000 of a fixed seed, so many that a quarter has content, and 1,000 of a seed that is printed
 * and can be given by {@code -Ddyad.conformance.seed}. {@code benchmarks/differential} asks more.
 */
final class GrammarTest {
  private static final int PER_WORLD = 250;

  /** After so many the rest is not tried. */
  private static final int FINDINGS = 3;

  @Test
  void ofTheSameSeedAreAnsweredAsDefined(TestReporter reporter) throws IOException {
    check(20_260_101, 2_000, reporter);
  }

  @Test
  void ofANewSeedAreAnsweredAsDefined(TestReporter reporter) throws IOException {
    long now = System.currentTimeMillis() % 1_000_000_000;
    check(Long.getLong("dyad.conformance.seed", now), 1_000, reporter);
  }

  private static void check(long seed, int count, TestReporter reporter) throws IOException {
    List<String> findings = new ArrayList<>();
    RandomDifferences run =
        new RandomDifferences(seed, PER_WORLD, each -> findings.add(each.toString()));
    // A quarter has content in the long run, and not in every thousand that is drawn at random.
    Tally tally = run.run(count, count / 4 + 1, FINDINGS);
    reporter.publishEntry("seed " + seed + ": " + tally);
    assertEquals("", String.join("\n\n", findings), "seed " + seed);
    assertTrue(tally.compared() >= count, () -> "too few are compared: " + tally);
    assertTrue(tally.slow().size() <= count / 500, () -> "too slow: " + tally.slow());
    assertTrue(tally.withContent() > count / 4, "too few queries have content: " + tally);
  }
}
