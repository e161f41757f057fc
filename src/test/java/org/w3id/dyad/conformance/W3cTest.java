package org.w3id.dyad.conformance;

import java.util.List;

/**
 * A test of the W3C's suites.
 *
 * @param name folder and name
 * @param kind the class of the test, without its namespace
 * @param query the IRI of the query, which is the name of its file
 * @param data the files of the default graph
 * @param graphs the files of the named graphs
 * @param result the file of the expected answer; null for a test of syntax
 */
record W3cTest(
    String name, String kind, String query, List<String> data, List<String> graphs, String result) {

  /** Whether it has an answer. */
  boolean isEvaluation() {
    return kind.equals("QueryEvaluationTest") || kind.equals("CSVResultFormatTest");
  }

  @Override
  public String toString() {
    return name;
  }
}
