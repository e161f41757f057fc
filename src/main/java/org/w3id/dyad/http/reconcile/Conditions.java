package org.w3id.dyad.http.reconcile;

import com.ibm.icu.lang.UCharacter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.entity.EntityProperty;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.reconcile.FoundCandidate.Compared;
import org.w3id.dyad.http.reconcile.ReconcileQuery.Condition;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.rdf.Iris;

/** The values of properties that a query gives, held against those of things. */
final class Conditions {
  /** What a value that agrees, or does not, adds to the logarithm of the odds. */
  private static final double WEIGHT = 2;

  private static final List<Node> NAMES =
      List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), SKOS.altLabel.asNode());

  private final List<Condition> conditions;
  private final List<EntityProperty> asked = new ArrayList<>();
  private final QueryService.Reading reading;
  private final Graph graph;

  /**
   * The conditions of a query.
   *
   * @throws HttpProblem if one has a property that there is not
   */
  Conditions(
      List<Condition> conditions, EntityProperties properties, QueryService.Reading reading) {
    this.conditions = conditions;
    this.reading = reading;
    graph = reading.data().getUnionGraph();
    conditions.forEach(condition -> asked.add(properties.find(condition.property())));
  }

  /**
   * How a thing meets the conditions.
   *
   * @param features each condition of which the graph can tell
   * @param unknown how many it has no value for
   * @param isRefused whether a required one does not hold
   */
  record Result(List<Compared> features, int unknown, boolean isRefused) {

    /** The share of the conditions that hold; 1 if there are none. */
    double share() {
      int all = features.size() + unknown;
      return all == 0 ? 1 : held() / all;
    }

    private double held() {
      return features.stream().mapToDouble(Compared::value).sum();
    }

    /** The score of a name, changed by what the conditions say. */
    double applyTo(double score) {
      double likely = Math.min(0.9999, Math.max(0.0001, score));
      double odds = Math.log(likely / (1 - likely)) + WEIGHT * (2 * held() - features.size());
      return features.isEmpty() ? score : 1 / (1 + Math.exp(-odds));
    }
  }

  /** Holds the conditions against a thing. */
  Result of(Node thing) {
    List<Compared> features = new ArrayList<>();
    int unknown = 0;
    boolean isRefused = false;
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      List<Node> values =
          asked.get(i).values(Set.of(thing), Map.of(), reading).getOrDefault(thing, List.of());
      boolean holds = holds(condition, values);
      isRefused |= condition.isRequired() && !holds;
      if (values.isEmpty()) {
        unknown++;
      } else {
        features.add(new Compared(condition.property(), asked.get(i).name(), holds ? 1 : 0));
      }
    }
    return new Result(features, unknown, isRefused);
  }

  private boolean holds(Condition condition, List<Node> values) {
    Predicate<String> isThere =
        text -> values.stream().anyMatch(value -> agrees(value, text, condition.isExact()));
    return switch (condition.quantifier()) {
      case ANY -> condition.values().stream().anyMatch(isThere);
      case ALL -> condition.values().stream().allMatch(isThere);
      case NONE -> condition.values().stream().noneMatch(isThere);
    };
  }

  /**
   * Whether a value is what a text says: an entity by identifier or name, a literal by its text.
   */
  private boolean agrees(Node value, String text, boolean isExact) {
    if (value.isLiteral()) {
      return agrees(value.getLiteralLexicalForm(), text, isExact);
    }
    return value.isURI()
        && (value.getURI().equals(text)
            || value.getURI().equals(Iris.at("id/" + text))
            || value.getURI().endsWith("/" + text)
            || isNamed(value, text, isExact));
  }

  private boolean isNamed(Node thing, String text, boolean isExact) {
    return NAMES.stream()
        .flatMap(property -> graph.find(thing, property, Node.ANY).toList().stream())
        .filter(label -> label.getObject().isLiteral())
        .anyMatch(label -> agrees(label.getObject().getLiteralLexicalForm(), text, isExact));
  }

  /** A year agrees with a day in it. */
  private static boolean agrees(String value, String text, boolean isExact) {
    if (isExact) {
      return value.equals(text);
    }
    return UCharacter.foldCase(value, true).equals(UCharacter.foldCase(text, true))
        || text.matches("\\d{4}(-\\d\\d)?") && value.matches(text + "(-\\d\\d){1,2}");
  }

  /**
   * Things of which the first condition holds.
   *
   * @throws HttpProblem if it is none of statements, which alone lead back to things
   */
  Set<Node> things() {
    Condition first = conditions.get(0);
    Node predicate =
        asked
            .get(0)
            .predicate()
            .orElseThrow(
                () ->
                    new HttpProblem(
                        400, first.property() + " finds no things; give a name with it"));
    Set<Node> things = new LinkedHashSet<>();
    var statements = graph.find(Node.ANY, predicate, Node.ANY);
    try {
      while (statements.hasNext()) {
        reading.allowance().check();
        var statement = statements.next();
        if (Entities.isEntity(statement.getSubject())
            && holds(first, List.of(statement.getObject()))) {
          things.add(statement.getSubject());
          reading.allowance().keepRow();
        }
      }
    } finally {
      statements.close();
    }
    return things;
  }
}
