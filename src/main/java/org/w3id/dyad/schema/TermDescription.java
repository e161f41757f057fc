package org.w3id.dyad.schema;

import java.util.Comparator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.rdf.Nodes;

/**
 * What a term of the ontology is called and what it means, in English; empty texts where the
 * ontology has none.
 *
 * @param label its name
 * @param definition its definition
 */
public record TermDescription(String label, String definition) {

  /** Reads the description of a term, within a transaction of the caller's. */
  static TermDescription of(DatasetGraph data, String term) {
    Graph ontology = data.getGraph(Nodes.graph("ontology"));
    Node node = NodeFactory.createURI(term);
    return new TermDescription(
        text(ontology, node, RDFS.Nodes.label), text(ontology, node, SKOS.definition.asNode()));
  }

  private static String text(Graph ontology, Node term, Node property) {
    return ontology
        .find(term, property, Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(value -> value.isLiteral() && value.getLiteralLanguage().equals("en"))
        .mapWith(Node::getLiteralLexicalForm)
        .toList()
        .stream()
        .min(Comparator.naturalOrder())
        .orElse("");
  }
}
