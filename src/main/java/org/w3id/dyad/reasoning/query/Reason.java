package org.w3id.dyad.reasoning.query;

import java.util.List;
import org.apache.jena.graph.Triple;

/**
 * Why a statement follows: one application of one rule.
 *
 * @param rule the rule's name, in the specification or of the query rule
 * @param meaning what the rule says, for a query rule; else empty
 * @param absence what was looked for and is not there, in words; else empty
 * @param conclusion the statement
 * @param premises the statements that it follows from, axioms included
 */
public record Reason(
    String rule, String meaning, String absence, Triple conclusion, List<Triple> premises) {

  /** Keeps a copy of the list. */
  public Reason {
    premises = List.copyOf(premises);
  }

  static Reason by(QueryRule rule, Triple conclusion, List<Triple> premises) {
    return new Reason(rule.name(), rule.meaning(), rule.absence(), conclusion, premises);
  }

  /** A conclusion by a rule that has a name. */
  public static Reason by(String rule, Triple conclusion, List<Triple> premises) {
    return new Reason(rule, "", "", conclusion, premises);
  }
}
