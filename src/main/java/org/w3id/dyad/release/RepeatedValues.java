package org.w3id.dyad.release;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Nodes as values: one object for terms that come again, so that who writes them need not write
 * each out anew.
 */
final class RepeatedValues {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private final Map<String, IRI> names = new HashMap<>();
  private Node lastSubject;
  private Resource lastValue;

  /** The name of a property or a graph, of which there are few. */
  IRI name(Node node) {
    return name(node.getURI());
  }

  private IRI name(String name) {
    return names.computeIfAbsent(name, VALUES::createIRI);
  }

  /** A subject; statements come subject by subject. */
  Resource subject(Node node) {
    if (!node.equals(lastSubject)) {
      lastSubject = node;
      lastValue = (Resource) Bridge.value(node);
    }
    return lastValue;
  }

  /** An object, whose datatype comes again. */
  Value object(Node node) {
    return node.isLiteral() && node.getLiteralLanguage().isEmpty()
        ? VALUES.createLiteral(node.getLiteralLexicalForm(), name(node.getLiteralDatatypeURI()))
        : Bridge.value(node);
  }
}
