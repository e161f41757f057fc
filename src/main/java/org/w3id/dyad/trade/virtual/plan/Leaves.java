package org.w3id.dyad.trade.virtual.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.trade.virtual.exec.CubeContext;
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
    return !cube.isEmpty() && !cubeMatches(triple).isEmpty();
  }

  /**
   * The ways in which patterns of one subject can be answered. Their rows together are the rows of
   * the patterns; null if there are too many, or more than the cube can compare.
   *
   * @param graph variable or IRI; null for the default graph
   */
  List<Choice> choices(List<Triple> triples, Node graph) {
    List<Choice> choices = new ArrayList<>();
    if (triples.stream().anyMatch(this::mayMatch)) {
      if (annotations.overlaps(cube.mapping()) || hasRepeatedPredicate(triples, graph)) {
        return null;
      }
      for (Scope scope : scopes(triples.get(0).getSubject(), graph)) {
        List<Choice> more = inCube(scope, triples);
        if (more == null) {
          return null;
        }
        choices.addAll(more);
      }
    }
    if (choices.isEmpty() || triples.stream().allMatch(this::mayBeInBase)) {
      choices.add(new Choice(triples, null));
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
    List<Choice> so = List.of(new Choice(List.of(), scope.star));
    for (Triple triple : triples) {
      List<Choice> next = new ArrayList<>();
      for (Choice choice : so) {
        for (Rel.Star match : matches(triple, scope.isStated, scope.isInferred)) {
          next.add(new Choice(choice.base, joined(choice.star, match)));
        }
        if (annotations.match(triple.getPredicate(), triple.getObject())) {
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
        .map(choice -> new Choice(choice.base, scope.limited(choice.star, cube.mapping())))
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
    Rel.Star limited(Rel.Star found, Mapping mapping) {
      return found.graphs() == null || !found.patterns().stream().allMatch(mapping::isInferred)
          ? found
          : new Rel.Star(found.subject(), found.graph(), null, found.patterns(), found.constants());
    }
  }

  private List<Scope> scopes(Node subject, Node graph) {
    Node inferred = cube.mapping().inferredGraph();
    if (graph == null) {
      boolean isStated =
          defaultGraphs == null || defaultGraphs.stream().anyMatch(cube.graphs()::contains);
      boolean isInferred = defaultGraphs == null || defaultGraphs.contains(inferred);
      Rel.Star star = new Rel.Star(subject, null, defaultGraphs, List.of(), Map.of());
      return List.of(new Scope(star, isStated, isInferred));
    }
    List<Scope> scopes = new ArrayList<>();
    if (graph instanceof Var variable) {
      if (namedGraphs == null || namedGraphs.stream().anyMatch(cube.graphs()::contains)) {
        Rel.Star star = new Rel.Star(subject, graph, namedGraphs, List.of(), Map.of());
        scopes.add(new Scope(star, true, false));
      }
      if (namedGraphs == null || namedGraphs.contains(inferred)) {
        Rel.Star star = new Rel.Star(subject, null, null, List.of(), Map.of(variable, inferred));
        scopes.add(new Scope(star, false, true));
      }
    } else if (namedGraphs == null || namedGraphs.contains(graph)) {
      if (cube.graphs().contains(graph)) {
        Rel.Star star = new Rel.Star(subject, graph, null, List.of(), Map.of());
        scopes.add(new Scope(star, true, false));
      } else if (graph.equals(inferred)) {
        Rel.Star star = new Rel.Star(subject, null, null, List.of(), Map.of());
        scopes.add(new Scope(star, false, true));
      }
    }
    return scopes;
  }

  private static Rel.Star joined(Rel.Star star, Rel.Star match) {
    List<Rel.Pattern> patterns = new ArrayList<>(star.patterns());
    patterns.addAll(match.patterns());
    Map<Var, Node> constants = new LinkedHashMap<>(star.constants());
    constants.putAll(match.constants());
    return new Rel.Star(star.subject(), star.graph(), star.graphs(), patterns, constants);
  }

  /** The ways in which a triple pattern can match an observation in any graph. */
  private List<Rel.Star> cubeMatches(Triple triple) {
    return matches(triple, true, true);
  }

  private List<Rel.Star> matches(Triple triple, boolean isStated, boolean isInferred) {
    List<Rel.Star> matches = new ArrayList<>();
    Node subject = triple.getSubject();
    if (!subject.isVariable() && !cube.mapping().mayBeSubject(subject)) {
      return matches;
    }
    Node predicate = triple.getPredicate();
    Set<Node> predicates = predicate.isVariable() ? cube.mapping().predicates() : Set.of(predicate);
    for (Node each : predicates) {
      if (isStated) {
        addMatches(matches, triple, each, cube.mapping().stated(each));
      }
      if (isInferred) {
        addMatches(matches, triple, each, cube.mapping().inferred(each));
      }
    }
    return matches;
  }

  private static void addMatches(
      List<Rel.Star> matches, Triple triple, Node predicate, List<TermMap> maps) {
    Node object = triple.getObject();
    for (TermMap map : maps) {
      if (object.isVariable() || map.values(object) != null) {
        Map<Var, Node> constants =
            triple.getPredicate() instanceof Var variable ? Map.of(variable, predicate) : Map.of();
        matches.add(
            new Rel.Star(
                triple.getSubject(),
                null,
                null,
                List.of(new Rel.Pattern(predicate, map, object)),
                constants));
      }
    }
  }

  /**
   * Whether the triples beside the cube can match a pattern. What the cube cannot match is not
   * looked up: it may be a property function.
   */
  private boolean mayBeInBase(Triple triple) {
    if (cubeMatches(triple).isEmpty()) {
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
