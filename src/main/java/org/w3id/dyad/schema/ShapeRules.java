package org.w3id.dyad.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.catalogue.Catalogue;
import org.w3id.dyad.rdf.Nodes;

/** How many values the shapes of a release ask for, by class and property. */
final class ShapeRules {
  private static final String SH = "http://www.w3.org/ns/shacl#";

  private final Graph shapes;
  private final Graph ontology;

  private ShapeRules(Graph shapes, Graph ontology) {
    this.shapes = shapes;
    this.ontology = ontology;
  }

  /** Reads the shapes, within a transaction of the caller's. */
  static ShapeRules of(DatasetGraph data) {
    return new ShapeRules(
        data.getGraph(Nodes.graph(Catalogue.NAME)), data.getGraph(Nodes.graph("ontology")));
  }

  /** What holds for the properties of a class, by itself and by the classes above it. */
  Map<String, Cardinality> ofClass(String type) {
    Map<String, Cardinality> rules = new TreeMap<>();
    for (Node target : withWider(NodeFactory.createURI(type))) {
      for (Node shape : find(Node.ANY, "targetClass", target).map(Triple::getSubject).toList()) {
        find(shape, "property", Node.ANY)
            .map(Triple::getObject)
            .forEach(property -> add(property, rules));
      }
    }
    return rules;
  }

  private void add(Node property, Map<String, Cardinality> rules) {
    Cardinality cardinality =
        new Cardinality(number(property, "minCount").orElse(0), number(property, "maxCount"));
    find(property, "path", Node.ANY)
        .map(Triple::getObject)
        .filter(Node::isURI)
        .forEach(path -> rules.merge(path.getURI(), cardinality, Cardinality::and));
  }

  private Optional<Integer> number(Node property, String parameter) {
    return find(property, parameter, Node.ANY)
        .map(triple -> Integer.valueOf(triple.getObject().getLiteralLexicalForm()))
        .findFirst();
  }

  private Stream<Triple> find(Node subject, String term, Node object) {
    return shapes.stream(subject, NodeFactory.createURI(SH + term), object);
  }

  private Collection<Node> withWider(Node type) {
    Set<Node> all = new LinkedHashSet<>();
    addWider(type, all);
    return all;
  }

  private void addWider(Node type, Set<Node> all) {
    if (all.add(type)) {
      ontology
          .find(type, RDFS.Nodes.subClassOf, Node.ANY)
          .mapWith(Triple::getObject)
          .filterKeep(Node::isURI)
          .toList()
          .forEach(wider -> addWider(wider, all));
    }
  }
}
