package org.w3id.dyad.check;

import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.vocabulary.SHACL;

/** How bad a problem is. */
public enum Severity {
  /** The data are wrong: sums over them are wrong. */
  VIOLATION(SHACL.Violation),

  /** The data look wrong, but a real source can say so. */
  WARNING(SHACL.Warning);

  private final Node node;

  Severity(Node node) {
    this.node = node;
  }

  /** The same in the SHACL vocabulary. */
  Node node() {
    return node;
  }

  /** Of a SHACL result: everything milder than a violation is a warning. */
  static Severity of(Node node) {
    return node.equals(SHACL.Violation) ? VIOLATION : WARNING;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
