package org.w3id.dyad.validation;

import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;

/**
 * A statement that a query asks for, a step of a path included.
 *
 * @param subject what has the property: a variable or a term
 * @param property the property, or a variable
 * @param object the value
 * @param isInverse whether the query writes it from the object, by {@code ^}
 * @param group where it stands
 */
record AskedPattern(
    Node subject, Node property, Node object, boolean isInverse, PatternGroup group) {

  /** Whether it says that a thing is of a class with a name. */
  boolean saysClass() {
    return property.equals(RDF.Nodes.type) && object.isURI();
  }
}
