package org.w3id.dyad.conformance;

/**
 * A query that is answered wrongly.
 *
 * @param engine which engine answers so
 * @param query its text, without prefixes
 * @param difference from the expected answer
 */
record Finding(String engine, String query, String difference) {

  @Override
  public String toString() {
    return engine + ":\n" + query + "\n# " + difference;
  }
}
