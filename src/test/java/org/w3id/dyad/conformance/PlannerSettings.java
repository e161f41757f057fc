package org.w3id.dyad.conformance;

import org.apache.jena.sparql.util.Context;

/**
 * Where the thresholds and batches of the planner are cut, so that few rows reach all of its code.
 */
final class PlannerSettings {
  private static final boolean SMALL = Boolean.getBoolean("dyad.conformance.small");

  private PlannerSettings() {}

  /** Puts the settings into the context of a data set. */
  static void put(Context context) {
    if (SMALL) {
      throw new IllegalStateException("the planner has no limits that can be set");
    }
  }
}
