package org.w3id.dyad.http.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;

/**
 * A shipped question as a property: it takes the things as its parameter {@code thing} and gives
 * rows of {@code thing} and {@code value}. Its other parameters are settings.
 */
final class QuestionProperty implements EntityProperty {
  /** The tag of the questions that are properties. */
  static final String TAG = "data-extension";

  static final String THING = "thing";
  static final String VALUE = "value";

  private final Question question;

  QuestionProperty(Question question) {
    this.question = question;
  }

  /** Whether a question can be a property. */
  static boolean isOne(Question question) {
    return question.tags().contains(TAG) && question.parameter(THING).isPresent();
  }

  @Override
  public String id() {
    return question.name();
  }

  @Override
  public String name() {
    return question.name().replace('-', ' ');
  }

  @Override
  public String description() {
    return (question.summary() + " " + question.description()).strip();
  }

  @Override
  public Optional<Node> range() {
    return question.kind().isEmpty() ? Optional.empty() : Optional.of(Terms.node(question.kind()));
  }

  @Override
  public Map<Node, List<Node>> values(
      Collection<Node> things, Map<String, String> settings, QueryService.Reading reading) {
    if (things.isEmpty()) {
      return Map.of();
    }
    Map<Node, List<Node>> values = new HashMap<>();
    try (QueryExec execution = reading.prepare(question.with(parameters(things, settings)))) {
      execution
          .select()
          .forEachRemaining(
              row -> {
                if (row.get(VALUE) != null) {
                  values
                      .computeIfAbsent(row.get(THING), thing -> new ArrayList<>())
                      .add(row.get(VALUE));
                }
              });
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, id() + ": " + e.getMessage());
    }
    return values;
  }

  private Map<String, List<String>> parameters(
      Collection<Node> things, Map<String, String> settings) {
    Map<String, List<String>> parameters = new HashMap<>();
    settings.forEach(
        (name, value) -> {
          if (!value.isEmpty() && question.parameter(name).isPresent()) {
            parameters.put(name, List.of(value));
          }
        });
    parameters.put(
        THING, things.stream().map(thing -> "<" + thing.getURI() + ">").distinct().toList());
    return parameters;
  }
}
