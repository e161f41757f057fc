package org.w3id.dyad.reasoning.rules;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What a rule concludes; its terms may be variables. */
public sealed interface Conclusion {

  /** A statement that becomes part of the inferred graph. */
  record Fact(Triple triple) implements Conclusion {}

  /** Two names of one thing. It is reported, so that nothing is merged in silence. */
  record Same(Node one, Node other) implements Conclusion {}

  /** The data contradict the axioms. */
  record Contradiction() implements Conclusion {}
}
