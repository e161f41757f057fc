package org.w3id.dyad.trade.virtual.exec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;
import org.w3id.dyad.trade.virtual.sql.Select;
import org.w3id.dyad.trade.virtual.sql.Slot;

/**
 * Observations of one table as a whole: all terms of a row with one query. What has been read is
 * remembered for a while, since who finds an observation soon asks for the rest of it.
 */
final class Observations {

  private static final int REMEMBERED = 20_000;
  private static final Var SUBJECT = Var.alloc("subject");
  private static final Var GRAPH = Var.alloc("graph");

  private final CubeContext cube;
  private final MappedTable table;
  private final Map<Var, Property> properties = new LinkedHashMap<>();
  private final Map<Node, Observation> remembered =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Node, Observation> eldest) {
              return size() > REMEMBERED;
            }
          });

  /** A property of observations with what makes its objects. */
  private record Property(Node predicate, TermMap map, boolean isInferred) {}

  /**
   * A property and an object.
   *
   * @param graph the named graph in which it stands
   */
  record Statement(Node predicate, Node object, Node graph) {}

  /**
   * All that the cube says of an observation.
   *
   * @param graph its named graph
   */
  record Observation(Node subject, Node graph, List<Statement> statements) {}

  Observations(CubeContext cube, MappedTable table) {
    this.cube = cube;
    this.table = table;
    for (Node predicate : table.mapping().predicates()) {
      for (TermMap map : table.mapping().objects(predicate)) {
        boolean isInferred = table.mapping().inferred(predicate).contains(map);
        Property property = new Property(predicate, map, isInferred);
        properties.put(Var.alloc("p" + properties.size()), property);
      }
    }
  }

  /** An observation by its IRI; null if there is none. */
  Observation of(Node subject, Supervision supervision) {
    Observation known = remembered.get(subject);
    if (known != null) {
      return known;
    }
    try (Found found = new Found(select(Rel.Star.of(table, subject, null)), supervision)) {
      return found.hasNext() ? found.next() : null;
    }
  }

  /**
   * The observations of a graph that match a pattern; nulls stand for anything.
   *
   * @param pattern a property with an object, of one map
   */
  Found with(Node graph, Rel.Pattern pattern, Supervision supervision) {
    List<Rel.Pattern> patterns = pattern == null ? List.of() : List.of(pattern);
    return new Found(
        select(Rel.Star.of(table, SUBJECT, graph == null ? GRAPH : graph).with(patterns, Map.of())),
        supervision);
  }

  private Select select(Rel.Star star) {
    Select select = cube.compiler(Map.of()).compile(star);
    select.slots.clear();
    // The star is the first and only one in the query.
    select.slots.put(SUBJECT, slot(table.mapping().subject()));
    select.slots.put(GRAPH, slot(table.mapping().graph()));
    properties.forEach((variable, property) -> select.slots.put(variable, slot(property.map)));
    return select;
  }

  private static Slot slot(TermMap map) {
    return new Slot(map, map.columns().stream().map(column -> "t0." + column).toList(), true);
  }

  /** Observations as they are read. */
  final class Found implements AutoCloseable {
    private final SqlRows rows;

    private Found(Select select, Supervision supervision) {
      rows = new SqlRows(cube.store(), select, supervision);
    }

    boolean hasNext() {
      return rows.hasNext();
    }

    Observation next() {
      Binding row = rows.next();
      Node graph = row.get(GRAPH);
      List<Statement> statements = new ArrayList<>(properties.size());
      properties.forEach(
          (variable, property) -> {
            Node object = row.get(variable);
            if (object != null) {
              Node own = property.isInferred ? table.mapping().inferredGraph() : graph;
              statements.add(new Statement(property.predicate, object, own));
            }
          });
      Observation observation = new Observation(row.get(SUBJECT), graph, List.copyOf(statements));
      remembered.put(observation.subject(), observation);
      return observation;
    }

    @Override
    public void close() {
      rows.close();
    }
  }
}
