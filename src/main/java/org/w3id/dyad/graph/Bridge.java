package org.w3id.dyad.graph;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;

/**
 * Turns RDF4J's values into Jena's nodes and back; the only class that knows both libraries. RDF4J
 * reads and writes files, Jena stores and answers.
 */
public final class Bridge {
  private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

  private Bridge() {}

  /** The node that means the same as the value: IRI, blank node (same label) or literal. */
  public static Node node(Value value) {
    if (value instanceof IRI iri) {
      return NodeFactory.createURI(iri.stringValue());
    }
    if (value instanceof Literal literal) {
      return literal
          .getLanguage()
          .map(language -> NodeFactory.createLiteralLang(literal.getLabel(), language))
          .orElseGet(
              () ->
                  NodeFactory.createLiteralDT(
                      literal.getLabel(),
                      TypeMapper.getInstance()
                          .getSafeTypeByName(literal.getDatatype().stringValue())));
    }
    if (value instanceof BNode blank) {
      return NodeFactory.createBlankNode(blank.getID());
    }
    throw new IllegalArgumentException("no IRI, literal or blank node: " + value);
  }

  /** The value that means the same as the node. */
  public static Value value(Node node) {
    if (node.isURI()) {
      return VALUES.createIRI(node.getURI());
    }
    if (node.isLiteral()) {
      String language = node.getLiteralLanguage();
      return language == null || language.isEmpty()
          ? VALUES.createLiteral(
              node.getLiteralLexicalForm(), VALUES.createIRI(node.getLiteralDatatypeURI()))
          : VALUES.createLiteral(node.getLiteralLexicalForm(), language);
    }
    if (node.isBlank()) {
      return VALUES.createBNode(node.getBlankNodeLabel());
    }
    throw new IllegalArgumentException("no IRI, literal or blank node: " + node);
  }

  /** The statement as a quad of a named graph. */
  public static Quad quad(Node graph, Resource subject, IRI predicate, Value object) {
    return new Quad(graph, node(subject), node(predicate), node(object));
  }

  /** The quad as a statement whose context is its named graph, none for the default graph. */
  public static Statement statement(Quad quad) {
    Resource subject = (Resource) value(quad.getSubject());
    IRI predicate = (IRI) value(quad.getPredicate());
    Value object = value(quad.getObject());
    return quad.isDefaultGraph()
        ? VALUES.createStatement(subject, predicate, object)
        : VALUES.createStatement(subject, predicate, object, (Resource) value(quad.getGraph()));
  }

  /** A handler that writes each RDF4J statement into one named graph of a Jena stream. */
  public static RDFHandler into(StreamRDF stream, IRI graph) {
    Node name = node(graph);
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement s) {
        stream.quad(quad(name, s.getSubject(), s.getPredicate(), s.getObject()));
      }
    };
  }
}
