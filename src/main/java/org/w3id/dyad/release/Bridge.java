package org.w3id.dyad.release;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
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

  /** Takes Jena's triples and hands them on as statements without a context. */
  public static Consumer<Triple> triplesTo(RDFHandler out) {
    RepeatedValues values = new RepeatedValues();
    return triple ->
        out.handleStatement(
            VALUES.createStatement(
                values.subject(triple.getSubject()),
                values.name(triple.getPredicate()),
                values.object(triple.getObject())));
  }

  /** A handler that hands each statement on as Jena's triple, whatever its context. */
  public static RDFHandler into(Consumer<Triple> out) {
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement s) {
        out.accept(quad(null, s.getSubject(), s.getPredicate(), s.getObject()).asTriple());
      }
    };
  }

  /** A handler that writes each statement into one named graph of a store that is being made. */
  public static RDFHandler into(StoreWriter store, IRI graph) {
    Node name = node(graph);
    return new AbstractRDFHandler() {
      @Override
      public void handleStatement(Statement s) {
        store.add(quad(name, s.getSubject(), s.getPredicate(), s.getObject()));
      }
    };
  }

  /**
   * Gives all statements of a store, as of one moment: graph by graph in the order of their names,
   * or the union of the graphs, in which no statement stands twice.
   *
   * @param inGraphs whether each statement names its graph
   * @return how many statements there were
   */
  static long statements(Store store, boolean inGraphs, RDFHandler out) {
    DatasetGraph data = store.data();
    return Txn.calculateRead(
        data, () -> inGraphs ? statementsInGraphs(data, out) : unionOfStatements(data, out));
  }

  private static long statementsInGraphs(DatasetGraph data, RDFHandler out) {
    Consumer<Quad> statements = quadsTo(out);
    long count = 0;
    for (Node graph : graphs(data)) {
      count += statements(data, graph, statements);
    }
    return count;
  }

  /** The named graphs in the order of their names. */
  static List<Node> graphs(DatasetGraph data) {
    TreeMap<String, Node> graphs = new TreeMap<>();
    data.listGraphNodes().forEachRemaining(graph -> graphs.put(graph.getURI(), graph));
    return List.copyOf(graphs.values());
  }

  /**
   * Gives all statements of one graph, within a transaction.
   *
   * @return how many there were
   */
  static long statements(DatasetGraph data, Node graph, Consumer<Quad> out) {
    long count = 0;
    Iterator<Quad> quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
    for (; quads.hasNext(); count++) {
      out.accept(quads.next());
    }
    return count;
  }

  /** Takes Jena's quads and hands them on as statements whose context is their graph. */
  public static Consumer<Quad> quadsTo(RDFHandler out) {
    RepeatedValues values = new RepeatedValues();
    return quad ->
        out.handleStatement(
            VALUES.createStatement(
                values.subject(quad.getSubject()),
                values.name(quad.getPredicate()),
                values.object(quad.getObject()),
                values.name(quad.getGraph())));
  }

  private static long unionOfStatements(DatasetGraph data, RDFHandler out) {
    long count = 0;
    Iterator<Triple> triples = data.getUnionGraph().find();
    for (; triples.hasNext(); count++) {
      out.handleStatement(statement(new Quad(Quad.defaultGraphIRI, triples.next())));
    }
    return count;
  }

  /**
   * Nodes as values: one object for terms that come again, so that who writes them need not write
   * each out anew.
   */
  private static final class RepeatedValues {
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
        lastValue = (Resource) value(node);
      }
      return lastValue;
    }

    /** An object, whose datatype comes again. */
    Value object(Node node) {
      return node.isLiteral() && node.getLiteralLanguage().isEmpty()
          ? VALUES.createLiteral(node.getLiteralLexicalForm(), name(node.getLiteralDatatypeURI()))
          : value(node);
    }
  }
}
