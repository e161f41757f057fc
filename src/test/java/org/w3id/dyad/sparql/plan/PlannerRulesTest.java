package org.w3id.dyad.sparql.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Each rule of the planner alone keeps the rows that the definitions give. {@code
 * -Ddyad.rules.seed} and {@code -Ddyad.rules.queries} ask others, or more.
 */
final class PlannerRulesTest {
  private static final int QUERIES = Integer.getInteger("dyad.rules.queries", 600);
  private static final long SEED = Long.getLong("dyad.rules.seed", 1);

  @Test
  void keepWhatTheDefinitionsSay(TestReporter reporter) throws IOException {
    RuleLaws laws = new RuleLaws(QUERIES, SEED);
    reporter.publishEntry(laws.applied().toString());
    assertEquals("", String.join("\n\n", laws.broken()));
    for (RuleLaws.Law law : RuleLaws.Law.values()) {
      assertTrue(
          laws.applied().getOrDefault(law, 0) >= QUERIES / 10, () -> "too few: " + laws.applied());
    }
  }
}
