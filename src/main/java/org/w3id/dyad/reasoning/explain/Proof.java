package org.w3id.dyad.reasoning.explain;

import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.w3id.dyad.reasoning.query.Reason;

/**
 * Why a statement is in the graph, down to what is stated. No statement is its own reason: each
 * premise was found to hold before the conclusion.
 *
 * @param goal the statement
 * @param reasons a reason for each statement that is not stated, by the statement
 */
public record Proof(Triple goal, Map<Triple, Reason> reasons) {

  /** The reason of a statement; none if it is stated. */
  public Optional<Reason> reason(Triple statement) {
    return Optional.ofNullable(reasons.get(statement));
  }
}
