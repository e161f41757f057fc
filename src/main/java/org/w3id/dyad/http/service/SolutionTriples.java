package org.w3id.dyad.http.service;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.util.iterator.WrappedIterator;
import org.apache.jena.vocabulary.RDF;

/**
 * The rows of a SELECT query as RDF, in the vocabulary for result sets of the RDF Data Access
 * Working Group.
 *
 * @see <a href="https://www.w3.org/2001/sw/DataAccess/tests/result-set">the vocabulary</a>
 */
final class SolutionTriples {
  private static final String NAMESPACE = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#";
  private static final Node SOLUTION = term("solution");
  private static final Node BINDING = term("binding");
  private static final Node VARIABLE = term("variable");
  private static final Node VALUE = term("value");

  private SolutionTriples() {}

  private static Node term(String name) {
    return NodeFactory.createURI(NAMESPACE + name);
  }

  /** The triples, made as the rows come. */
  static Iterator<Triple> of(RowSet rows) {
    Node set = NodeFactory.createBlankNode();
    List<Triple> head = new ArrayList<>();
    head.add(Triple.create(set, RDF.Nodes.type, term("ResultSet")));
    rows.getResultVars()
        .forEach(
            variable ->
                head.add(Triple.create(set, term("resultVariable"), text(variable.getVarName()))));
    Iterator<Triple> solutions =
        WrappedIterator.createIteratorIterator(
            WrappedIterator.create(rows).mapWith(row -> solution(set, row).iterator()));
    return WrappedIterator.create(head.iterator()).andThen(solutions);
  }

  private static List<Triple> solution(Node set, Binding row) {
    Node solution = NodeFactory.createBlankNode();
    List<Triple> triples = new ArrayList<>();
    triples.add(Triple.create(set, SOLUTION, solution));
    row.forEach(
        (variable, value) -> {
          Node binding = NodeFactory.createBlankNode();
          Stream.of(
                  Triple.create(solution, BINDING, binding),
                  Triple.create(binding, VARIABLE, text(variable.getVarName())),
                  Triple.create(binding, VALUE, value))
              .forEach(triples::add);
        });
    return triples;
  }

  private static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }
}
