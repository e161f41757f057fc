package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says in an answer whether there is one. */
final class AnswerCoverage {
  private AnswerCoverage() {}

  /**
   * Says whether there is an answer.
   *
   * @param sentence what is not known, if there is none
   */
  static void put(ObjectNode document, boolean isAnswered, String sentence) {
    ObjectNode coverage = document.putObject("coverage");
    coverage.put("status", isAnswered ? "answered" : "not known");
    if (!isAnswered) {
      coverage.put("sentence", sentence);
    }
  }
}
