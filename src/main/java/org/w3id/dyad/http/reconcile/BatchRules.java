package org.w3id.dyad.http.reconcile;

import org.w3id.dyad.http.protocol.HttpProblem;

/** How large a batch may be, and what one looks like. */
final class BatchRules {
  /** How many queries clients should send at once; more are refused. */
  static final int MOST = 100;

  static final String EXAMPLE = "{\"q0\": {\"query\": \"Belaruskali\"}}";
  static final String DRAFT_EXAMPLE =
      "{\"queries\": [{\"conditions\": [{\"matchType\": \"name\", \"propertyValue\":"
          + " \"Belaruskali\"}]}]}";

  private BatchRules() {}

  /** Refuses a batch that is too large. */
  static void requireSize(int size) {
    if (size > MOST) {
      throw new HttpProblem(
          413, "there are " + size + " queries in the batch; " + MOST + " are possible");
    }
  }
}
