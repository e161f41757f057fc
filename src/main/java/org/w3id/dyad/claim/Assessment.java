package org.w3id.dyad.claim;

/**
 * A claim held against one reading.
 *
 * @param measure how the indicator was measured
 * @param reading what the source gives
 * @param judgement what that says of the claim
 */
public record Assessment(Measure measure, Reading reading, Judgement judgement) {

  /** Whether it came to a verdict. */
  boolean isDecided() {
    return judgement.verdict() != Verdict.NOT_DECIDABLE;
  }
}
