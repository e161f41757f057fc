package org.w3id.dyad.sparql.plan;

import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.Symbol;

/**
 * The sizes at which a plan changes. They decide how fast a query is, never what it answers.
 *
 * @param batch how many rows are sent to a remote store, or asked about, at a time
 * @param side how many rows a part outside may have to be sent to a remote store as one table
 */
public record PlannerLimits(int batch, int side) {

  /** Where a query's context may have other limits. */
  public static final Symbol SYMBOL = Symbol.create("https://w3id.org/dyad/planner-limits");

  private static final PlannerLimits STANDARD = new PlannerLimits(500, 20_000);

  /** Limits so small that few rows reach what is made for many: for tests. */
  public static PlannerLimits small() {
    return new PlannerLimits(3, 5);
  }

  /** The limits of a context. */
  public static PlannerLimits of(Context context) {
    PlannerLimits limits = context == null ? null : context.get(SYMBOL);
    return limits == null ? STANDARD : limits;
  }
}
