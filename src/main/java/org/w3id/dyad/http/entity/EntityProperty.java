package org.w3id.dyad.http.entity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.service.QueryService;

/** What can be asked of an entity. */
public interface EntityProperty {
  /** Its identifier. */
  String id();

  /** What it is called. */
  String name();

  /** What it means; empty if nobody says so. */
  String description();

  /** The predicate, if its values are those of statements. */
  default Optional<Node> predicate() {
    return Optional.empty();
  }

  /** The class of its values, if they are things of one. */
  Optional<Node> range();

  /**
   * Its values of each thing; a thing that has none may be left out.
   *
   * @param settings what the client has set, by name
   * @throws org.w3id.dyad.http.protocol.HttpProblem if a setting has no such value
   */
  Map<Node, List<Node>> values(
      Collection<Node> things, Map<String, String> settings, QueryService.Reading reading);
}
