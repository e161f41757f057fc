package org.w3id.dyad.trade.virtual.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
import org.w3id.dyad.trade.virtual.mapping.MappedTable;
import org.w3id.dyad.trade.virtual.mapping.Mapping;
import org.w3id.dyad.trade.virtual.mapping.Rel;
import org.w3id.dyad.trade.virtual.mapping.TermMap;

/**
 * Tells for basic graph patterns which triple patterns are answered by the cube, by the triples
 * beside it, or by either. An observation's own triples are all in the cube; the triples beside it
 * say nothing with the cube's properties of an observation ({@link Annotations#overlaps}). So the
 * two never have the same triple, and the patterns of one subject belong together.
 */
public final class Leaves {

  /** More alternatives than these for one subject make the plan larger than what it saves. */
  private static final int LIMIT = 48;

  private final CubeContext cube;
  private final DatasetGraph base;
  private final Annotations annotations;
  private final Set<Node> defaultGraphs;
  private final Set<Node> namedGraphs;
  private final Map<Triple, Boolean> inBase = new HashMap<>();

  /**
   * For one query.
   *
   * @param defaultGraphs the graphs that FROM makes the default graph; null if there is no FROM
   * @param namedGraphs the graphs that FROM NAMED leaves; null if it says nothing
   */
  public Leaves(
      CubeContext cube,
      DatasetGraph base,
      Annotations annotations,
      Set<Node> defaultGraphs,
      Set<Node> namedGraphs) {
    this.cube = cube;
    this.base = base;
    this.annotations = annotations;
    this.defaultGraphs = defaultGraphs;
    this.namedGraphs = namedGraphs;
  }

  /** The patterns of one subject: those answered beside the cube, and a star in the cube. */
  record Choice(List<Triple> base, Rel.Star star) {}

  /** Whether a triple pattern can match an observation in any graph. */
  boolean mayMatch(Triple triple) {
    return cube.tables().stream().anyMatch(table -> mayMatch(table, triple));
  }

  /**
   * The ways in which patterns of one subject can be answered. Their rows together are the rows of
   * the patterns; null if there are too many, or more than the cube can compare.
   *
   * @param graph variable or IRI; null for the default graph
   */
  List<Choice> choices(List<Triple> triples, Node graph) {
    List<Choice> choices = new ArrayList<>();
    for (MappedTable table : cube.tables()) {
      if (triples.stream().anyMatch(triple -> mayMatch(table, triple))) {
        List<Choice> more = inTable(table, triples, graph);
        if (more == null) {
          return null;
        }
        choices.addAll(more);
      }
    }
    if (choices.size() > LIMIT) {
      return null;
    }
    if (choices.isEmpty() || triples.stream().allMatch(this::mayBeInBase)) {
      choices.add(new Choice(triples, null));
    }
    return choices;
  }

  private static boolean mayMatch(MappedTable table, Triple triple) {
    return !matches(table, triple, true, true).isEmpty();
  }

  /** The ways in which rows of a table take part; null if they are too many to tell. */
  private List<Choice> inTable(MappedTable table, List<Triple> triples, Node graph) {
    if (annotations.overlaps(table.mapping()) || hasRepeatedPredicate(triples, graph)) {
      return null;
    }
    List<Choice> choices = new ArrayList<>();
    for (Scope scope : scopes(table, triples.get(0).getSubject(), graph)) {
      List<Choice> more = inCube(scope, triples);
      if (more == null) {
        return null;
      }
      choices.addAll(more);
    }
    return choices;
  }

  /** Whether a variable in the place of a predicate stands elsewhere in the patterns too. */
  private static boolean hasRepeatedPredicate(List<Triple> triples, Node graph) {
    List<Node> predicates = new ArrayList<>();
    Set<Node> others = new HashSet<>();
    others.add(graph);
    for (Triple triple : triples) {
      if (triple.getPredicate().isVariable()) {
        predicates.add(triple.getPredicate());
      }
      others.add(triple.getSubject());
      others.add(triple.getObject());
    }
    return new HashSet<>(predicates).size() < predicates.size()
        || predicates.stream().anyMatch(others::contains);
  }

  private List<Choice> inCube(Scope scope, List<Triple> triples) {
    MappedTable table = scope.star.table();
    List<Choice> so = List.of(new Choice(List.of(), scope.star));
    for (Triple triple : triples) {
      List<Choice> next = new ArrayList<>();
      for (Choice choice : so) {
        for (Rel.Star match : matches(table, triple, scope.isStated, scope.isInferred)) {
          next.add(new Choice(choice.base, choice.star.with(match.patterns(), match.constants())));
        }
        if (annotations.match(table.mapping(), triple.getPredicate(), triple.getObject())) {
          next.add(new Choice(plus(choice.base, triple), choice.star));
        }
      }
      so = next;
      if (so.size() > LIMIT) {
        return null;
      }
    }
    return so.stream()
        .filter(choice -> choice.base.size() < triples.size())
        .map(choice -> new Choice(choice.base, scope.limited(choice.star)))
        .toList();
  }

  private static List<Triple> plus(List<Triple> triples, Triple triple) {
    List<Triple> more = new ArrayList<>(triples);
    more.add(triple);
    return more;
  }

  /**
   * Where patterns of one observation can match in the cube.
   *
   * @param star no patterns yet
   * @param isStated whether what sources say counts
   * @param isInferred whether what follows counts
   */
  private record Scope(Rel.Star star, boolean isStated, boolean isInferred) {

    /** What follows stands in a graph of its own, not in that of the observation. */
    Rel.Star limited(Rel.Star found) {
      Mapping mapping = found.table().mapping();
      return found.patterns().stream().allMatch(mapping::isInferred) ? found.inAnyGraph() : found;
    }
  }

  private List<Scope> scopes(MappedTable table, Node subject, Node graph) {
    Node inferred = table.mapping().inferredGraph();
    Rel.Star anywhere = Rel.Star.of(table, subject, null);
    Rel.Star inGraph = Rel.Star.of(table, subject, graph);
    if (graph == null) {
      boolean isStated =
          defaultGraphs == null || defaultGraphs.stream().anyMatch(table.graphs()::contains);
      boolean isInferred = defaultGraphs == null || defaultGraphs.contains(inferred);
      return List.of(new Scope(anywhere.limitedTo(defaultGraphs), isStated, isInferred));
    }
    List<Scope> scopes = new ArrayList<>();
    if (graph instanceof Var variable) {
      if (namedGraphs == null || namedGraphs.stream().anyMatch(table.graphs()::contains)) {
        scopes.add(new Scope(inGraph.limitedTo(namedGraphs), true, false));
      }
      if (namedGraphs == null || namedGraphs.contains(inferred)) {
        Rel.Star star = anywhere.with(List.of(), Map.of(variable, inferred));
        scopes.add(new Scope(star, false, true));
      }
    } else if (namedGraphs == null || namedGraphs.contains(graph)) {
      if (table.graphs().contains(graph)) {
        scopes.add(new Scope(inGraph, true, false));
      } else if (graph.equals(inferred)) {
        scopes.add(new Scope(anywhere, false, true));
      }
    }
    return scopes;
  }

  /** The ways in which a triple pattern can match an observation of a table in any graph. */
  private static List<Rel.Star> matches(
      MappedTable table, Triple triple, boolean isStated, boolean isInferred) {
    Mapping mapping = table.mapping();
    List<Rel.Star> matches = new ArrayList<>();
    Node subject = triple.getSubject();
    if (!subject.isVariable() && !mapping.mayBeSubject(subject)) {
      return matches;
    }
    Node predicate = triple.getPredicate();
    Set<Node> predicates = predicate.isVariable() ? mapping.predicates() : Set.of(predicate);
    for (Node each : predicates) {
      if (isStated) {
        addMatches(matches, table, triple, each, mapping.stated(each));
      }
      if (isInferred) {
        addMatches(matches, table, triple, each, mapping.inferred(each));
      }
    }
    return matches;
  }

  private static void addMatches(
      List<Rel.Star> matches,
      MappedTable table,
      Triple triple,
      Node predicate,
      List<TermMap> maps) {
    Node object = triple.getObject();
    for (TermMap map : maps) {
      if (object.isVariable() || map.values(object) != null) {
        Map<Var, Node> constants =
            triple.getPredicate() instanceof Var variable ? Map.of(variable, predicate) : Map.of();
        matches.add(
            Rel.Star.of(table, triple.getSubject(), null)
                .with(List.of(new Rel.Pattern(predicate, map, object)), constants));
      }
    }
  }

  /**
   * Whether the triples beside the cube can match a pattern. What the cube cannot match is not
   * looked up: it may be a property function.
   */
  private boolean mayBeInBase(Triple triple) {
    if (!mayMatch(triple)) {
      return true;
    }
    return inBase.computeIfAbsent(
        triple,
        key ->
            base.find(
                    Node.ANY, any(key.getSubject()), any(key.getPredicate()), any(key.getObject()))
                .hasNext());
  }

  private static Node any(Node node) {
    return node.isConcrete() ? node : Node.ANY;
  }
}
