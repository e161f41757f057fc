package org.w3id.dyad.reasoning.rules;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/** What must hold for a rule to apply; the terms may be variables. */
public sealed interface Pattern {

  /** A statement. */
  record Fact(Triple triple) implements Pattern {}

  /** An element of a list of the ontology. */
  record In(Node element, Node list) implements Pattern {}

  /** Membership in each class of a list. */
  record Each(Node member, Node list) implements Pattern {}

  /** A path from one thing to another along the properties of a list. */
  record Path(Node from, Node list, Node to) implements Pattern {}

  /** A shared value for each property of a list. */
  record Key(Node one, Node list, Node other) implements Pattern {}

  /** That two terms are not the same. */
  record Differs(Node one, Node other) implements Pattern {}
}
