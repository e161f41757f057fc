package org.w3id.dyad.claim;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.rdf.Nodes;

/** What the union of all graphs says of single things. */
public final class Things {
  private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

  private static final String DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom";

  private record Asked(String thing, String property) {}

  private final Graph graph;
  private final Map<Asked, SortedSet<String>> known = new HashMap<>();

  /** Reads things of a data set. */
  public Things(DatasetGraph data) {
    this.graph = data.getUnionGraph();
  }

  /** A property of the project's ontology, by its local name; others are full IRIs already. */
  private static Node property(String name) {
    return name.contains(":") ? NodeFactory.createURI(name) : Nodes.term(name);
  }

  /** The things of a class, in the order of their IRIs. */
  public SortedSet<String> ofClass(String name) {
    SortedSet<String> found = new TreeSet<>();
    graph
        .find(Node.ANY, NodeFactory.createURI(TYPE), property(name))
        .forEachRemaining(triple -> found.add(triple.getSubject().getURI()));
    return found;
  }

  /** The things that a property relates to a thing. */
  SortedSet<String> subjects(String property, String thing) {
    SortedSet<String> found = new TreeSet<>();
    graph
        .find(Node.ANY, property(property), NodeFactory.createURI(thing))
        .forEachRemaining(triple -> found.add(triple.getSubject().getURI()));
    return found;
  }

  /** Whether a thing is of a class. */
  boolean isA(String thing, String name) {
    return graph.contains(
        NodeFactory.createURI(thing), NodeFactory.createURI(TYPE), property(name));
  }

  /** The IRIs or texts that a property gives, sorted; remembered, for many claims ask the same. */
  public SortedSet<String> all(String thing, String property) {
    return known.computeIfAbsent(new Asked(thing, property), asked -> find(thing, property));
  }

  private SortedSet<String> find(String thing, String property) {
    SortedSet<String> found = new TreeSet<>();
    graph
        .find(NodeFactory.createURI(thing), property(property), Node.ANY)
        .forEachRemaining(triple -> found.add(text(triple.getObject())));
    return Collections.unmodifiableSortedSet(found);
  }

  /** These things, and all that they were computed from. */
  public SortedSet<String> withPremises(Collection<String> rows) {
    SortedSet<String> all = new TreeSet<>();
    rows.forEach(row -> addWithPremises(row, all));
    return all;
  }

  private void addWithPremises(String row, Set<String> all) {
    if (all.add(row)) {
      all(row, DERIVED).forEach(premise -> addWithPremises(premise, all));
    }
  }

  /** The first of them, or nothing. */
  public String first(String thing, String property) {
    Set<String> found = all(thing, property);
    return found.isEmpty() ? "" : found.iterator().next();
  }

  /** The number that a property gives. */
  public Optional<BigDecimal> number(String thing, String property) {
    return Optional.of(first(thing, property)).filter(text -> !text.isEmpty()).map(BigDecimal::new);
  }

  /** The text in English, or without language, that a property gives; empty if there is none. */
  public String english(String thing, String property) {
    String found = "";
    var triples = graph.find(NodeFactory.createURI(thing), property(property), Node.ANY);
    while (triples.hasNext()) {
      Node object = triples.next().getObject();
      if (object.isLiteral()) {
        String language = object.getLiteralLanguage();
        String text = object.getLiteralLexicalForm();
        if (language.equals("en") && (found.isEmpty() || text.compareTo(found) < 0)) {
          found = text;
        } else if (language.isEmpty() && found.isEmpty()) {
          found = text;
        }
      }
    }
    return found;
  }

  private static String text(Node node) {
    return node.isURI() ? node.getURI() : node.getLiteralLexicalForm();
  }
}
