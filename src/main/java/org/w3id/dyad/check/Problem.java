package org.w3id.dyad.check;

import java.util.Map;
import org.apache.jena.graph.Node;

/**
 * One thing that breaks one rule.
 *
 * @param rule the name of the check, which is its file's name, or of the shape
 * @param severity how bad it is
 * @param focus the thing
 * @param message what is wrong and, if known, what would be right
 * @param details what else is to be known about it, by name, such as the other tenure
 * @param origin the rule in the vocabulary of SHACL
 */
public record Problem(
    String rule,
    Severity severity,
    Node focus,
    String message,
    Map<String, Node> details,
    Origin origin) {

  /**
   * Which shape was broken, and by which of its constraints.
   *
   * @param shape the shape, or the check
   * @param component the constraint component, such as {@code sh:MinCountConstraintComponent}
   */
  public record Origin(Node shape, Node component) {}
}
