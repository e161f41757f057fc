package org.w3id.dyad.reasoning.rules;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/**
 * A rule whose axioms are filled in, so that every property and class in it is known; what is still
 * open is which data it applies to.
 *
 * @param rule its name in the specification
 * @param axioms the axioms, as they stand in the ontology or follow from it
 * @param body the statements that must hold
 * @param differing the terms that must not be the same
 * @param key the properties whose values two things share, if the rule is about a key
 * @param conclusion what follows
 */
public record Clause(
    String rule,
    List<Triple> axioms,
    List<Triple> body,
    List<Pattern.Differs> differing,
    List<Node> key,
    Conclusion conclusion) {

  /** Keeps copies of the lists. */
  public Clause {
    axioms = List.copyOf(axioms);
    body = List.copyOf(body);
    differing = List.copyOf(differing);
    key = List.copyOf(key);
  }

  /** Whether it adds statements; if not, what it finds is reported. */
  public boolean infers() {
    return conclusion instanceof Conclusion.Fact;
  }
}
