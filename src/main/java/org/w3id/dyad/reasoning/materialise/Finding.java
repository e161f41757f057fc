package org.w3id.dyad.reasoning.materialise;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * What a rule found that is not a new statement: data that contradict the axioms, or two names that
 * must be of one thing.
 *
 * @param rule the rule's name in the specification
 * @param isContradiction whether it is a contradiction
 * @param focus the thing that it is about
 * @param other for two names of one thing, the other one; null for contradictions
 * @param axioms the axioms
 * @param premises the statements, stated or inferred
 */
public record Finding(
    String rule,
    boolean isContradiction,
    Node focus,
    Node other,
    List<Triple> axioms,
    List<Triple> premises) {

  /** Keeps copies of the lists. */
  public Finding {
    axioms = List.copyOf(axioms);
    premises = List.copyOf(premises);
  }
}
