package org.w3id.dyad.http.entity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDFS;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Iris;

/** A property of a vocabulary: its values are what the statements of the graph say. */
final class StatementProperty implements EntityProperty {
  private final Node predicate;
  private final Graph graph;
  private final PageLabels labels;

  StatementProperty(Node predicate, Graph graph, PageLabels labels) {
    this.predicate = predicate;
    this.graph = graph;
    this.labels = labels;
  }

  @Override
  public String id() {
    return Terms.id(predicate);
  }

  @Override
  public String name() {
    String label = labels.text(predicate);
    return label.equals(PageLabels.shortName(predicate)) ? words(label) : label;
  }

  /** Terms of other vocabularies have no labels here; their names are words in a row. */
  private static String words(String name) {
    String local = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
    return local.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  @Override
  public String description() {
    return labels.definition(predicate).map(Node::getLiteralLexicalForm).orElse("");
  }

  @Override
  public Optional<Node> predicate() {
    return Optional.of(predicate);
  }

  @Override
  public Optional<Node> range() {
    return graph
        .find(predicate, RDFS.range.asNode(), Node.ANY)
        .mapWith(Triple::getObject)
        .filterKeep(range -> range.isURI() && range.getURI().startsWith(Iris.ONTOLOGY))
        .toList()
        .stream()
        .findFirst();
  }

  @Override
  public Map<Node, List<Node>> values(
      Collection<Node> things, Map<String, String> settings, QueryService.Reading reading) {
    Map<Node, List<Node>> values = new HashMap<>();
    for (Node thing : things) {
      reading.allowance().check();
      values.put(
          thing,
          graph.find(thing, predicate, Node.ANY).mapWith(Triple::getObject).toList().stream()
              .distinct()
              .sorted(java.util.Comparator.comparing(Node::toString))
              .toList());
    }
    return values;
  }
}
