package org.w3id.dyad.conformance;

import org.apache.jena.query.Query;

/**
 * What the two references answer. Where they differ, the definitions count; only of EXISTS, whose
 * definition by substitution leaves cases open, and of REDUCED, which may drop rows, either answer
 * is right.
 *
 * @param defined by {@link AlgebraEvaluator}
 * @param reference by Jena's reference engine
 */
record Expectation(Query query, Outcome defined, Outcome reference) {

  /** Whether an answer is to be had. */
  boolean isKnown() {
    return !(defined instanceof Outcome.Stopped) && !(reference instanceof Outcome.Stopped);
  }

  /**
   * In what the references differ; Jena's fails in places that have nothing to do with the query.
   */
  String dispute() {
    return reference instanceof Outcome.Failure
        ? ""
        : Comparison.difference(query, defined, reference);
  }

  /** In what an answer is wrong; one that takes too long is not. */
  String difference(Outcome actual) {
    if (actual instanceof Outcome.Stopped) {
      return "";
    }
    String one = Comparison.difference(query, defined, actual);
    return one.isEmpty() || !isOpen() || reference instanceof Outcome.Failure
        ? one
        : Comparison.difference(query, reference, actual);
  }

  private boolean isOpen() {
    String text = query.toString();
    return text.contains("EXISTS") || text.contains("REDUCED");
  }
}
