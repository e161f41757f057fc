package org.w3id.dyad.http.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * What can be asked of entities: shipped questions, and the properties of statements. A question
 * answers for many things at once and can go several steps; it comes first.
 */
public final class EntityProperties {
  /** How many things of a type are looked at to see which properties they have. */
  private static final int SAMPLE = 200;

  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.altLabel.asNode(), SKOS.prefLabel.asNode());

  private final Graph graph;
  private final Entities entities;
  private final Questions questions;

  /** The properties of entities; questions with the tag of properties are some of them. */
  public EntityProperties(Entities entities, Questions questions) {
    this.graph = entities.graph();
    this.entities = entities;
    this.questions = questions;
  }

  /**
   * The property of an identifier.
   *
   * @throws HttpProblem if there is none
   */
  public EntityProperty find(String id) {
    for (Question question : questions.all()) {
      if (question.name().equals(id) && QuestionProperty.isOne(question)) {
        return new QuestionProperty(question);
      }
    }
    Node predicate = Terms.node(id);
    if (!graph.contains(Node.ANY, predicate, Node.ANY) && !isDeclared(predicate)) {
      throw new HttpProblem(
          400, "there is no property \"" + id + "\"; /reconcile/suggest/property finds them");
    }
    return statements(predicate);
  }

  private boolean isDeclared(Node predicate) {
    return graph.contains(predicate, RDF.type.asNode(), OWL.ObjectProperty.asNode())
        || graph.contains(predicate, RDF.type.asNode(), OWL.DatatypeProperty.asNode());
  }

  private EntityProperty statements(Node predicate) {
    return new StatementProperty(predicate, graph, entities.labels());
  }

  private List<EntityProperty> asQuestions() {
    List<EntityProperty> all = new ArrayList<>();
    for (Question question : questions.all()) {
      if (QuestionProperty.isOne(question)) {
        all.add(new QuestionProperty(question));
      }
    }
    return all;
  }

  /** The properties of which a word begins so. */
  public List<EntityProperty> beginningWith(String prefix) {
    Prefix wanted = new Prefix(prefix);
    Set<Node> predicates = new TreeSet<>(Comparator.comparing(Node::getURI));
    predicates.addAll(NAMES);
    for (Node kind : List.of(OWL.ObjectProperty.asNode(), OWL.DatatypeProperty.asNode())) {
      graph
          .find(Node.ANY, RDF.type.asNode(), kind)
          .mapWith(Triple::getSubject)
          .filterKeep(Node::isURI)
          .forEachRemaining(predicates::add);
    }
    List<EntityProperty> all = new ArrayList<>(asQuestions());
    predicates.forEach(predicate -> all.add(statements(predicate)));
    return all.stream()
        .filter(property -> wanted.isIn(property.id()) || wanted.isIn(property.name()))
        .toList();
  }

  /** What things of a type have, most common first; the questions come before. */
  public List<EntityProperty> ofType(String type, int limit) {
    Map<Node, Integer> counts = new HashMap<>();
    Node wanted = Terms.node(type);
    List<Node> sample = new ArrayList<>();
    var things = graph.find(Node.ANY, RDF.type.asNode(), wanted).mapWith(Triple::getSubject);
    try {
      while (things.hasNext() && sample.size() < SAMPLE) {
        sample.add(things.next());
      }
    } finally {
      things.close();
    }
    for (Node thing : sample) {
      graph.find(thing, Node.ANY, Node.ANY).mapWith(Triple::getPredicate).toSet().stream()
          .filter(predicate -> !predicate.equals(RDF.type.asNode()))
          .forEach(predicate -> counts.merge(predicate, 1, Integer::sum));
    }
    List<EntityProperty> all = new ArrayList<>(asQuestions());
    counts.keySet().stream()
        .sorted(
            Comparator.comparing((Node predicate) -> -counts.get(predicate))
                .thenComparing(Node::getURI))
        .forEach(predicate -> all.add(statements(predicate)));
    return all.stream().limit(limit).toList();
  }
}
