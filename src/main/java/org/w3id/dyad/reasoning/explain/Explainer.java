package org.w3id.dyad.reasoning.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.reasoning.query.CachedGraph;
import org.w3id.dyad.reasoning.query.Reason;
import org.w3id.dyad.reasoning.query.WholeGraph;
import org.w3id.dyad.reasoning.rules.Axioms;

/**
 * Finds out why a statement is in the graph, by going from the conclusion back to premises until
 * all of them are stated. Nothing has to be kept for it: the rules and the graph tell. The shortest
 * explanation is found, and none in which a statement is its own reason.
 */
public final class Explainer {
  /**
   * Graphs that hold what follows, not what a source stated. Assessments are made before
   * conclusions are drawn, so that they count as stated, by Dyad.
   */
  private static final Set<Node> DERIVED =
      Set.of(Nodes.graph("inferred"), Nodes.graph("derivations"));

  /** How many ways are looked at in all, so that the memory is bounded. */
  private static final int ALL_WAYS = 200_000;

  private final DatasetGraph data;
  private final Graph graph;
  private final Axioms axioms;
  private final ProofSearch ways;

  /**
   * Explains by the axioms and rules that stand in the data.
   *
   * @param data a release: its default graph is the union of its graphs; to be used within one
   *     transaction
   */
  public Explainer(DatasetGraph data) {
    this(data, UnaryOperator.identity());
  }

  /**
   * Explains by the axioms and rules that stand in the data.
   *
   * @param watched wraps the graph that is searched, so that the search can be stopped
   */
  Explainer(DatasetGraph data, UnaryOperator<Graph> watched) {
    this(data, Rulebook.of(data), watched);
  }

  Explainer(DatasetGraph data, Rulebook rulebook, UnaryOperator<Graph> watched) {
    this.data = data;
    this.graph = watched.apply(new CachedGraph(watched.apply(WholeGraph.of(data))));
    this.axioms = rulebook.axioms();
    this.ways = new ProofSearch(rulebook, graph);
  }

  /** All that is known. */
  Graph graph() {
    return graph;
  }

  /** The lists of the ontology. */
  Map<Node, List<Node>> lists() {
    return axioms.lists();
  }

  /** The graphs that state it. */
  public List<Node> statedIn(Triple statement) {
    List<Node> graphs = new ArrayList<>();
    data.find(Node.ANY, statement.getSubject(), statement.getPredicate(), statement.getObject())
        .forEachRemaining(
            quad -> {
              if (!DERIVED.contains(quad.getGraph())) {
                graphs.add(quad.getGraph());
              }
            });
    return graphs;
  }

  /**
   * Why a statement is in the graph; empty if it is not in it, or no rule accounts for it.
   *
   * @throws QueryException if it follows in too many ways to look at them all
   */
  public Optional<Proof> explain(Triple goal) {
    Map<Triple, List<Reason>> candidates = new LinkedHashMap<>();
    Map<Triple, Reason> chosen = new LinkedHashMap<>();
    Set<Triple> known = new HashSet<>();
    Set<Triple> frontier = Set.of(goal);
    int count = 0;
    while (!frontier.isEmpty() && !known.contains(goal)) {
      Set<Triple> next = new LinkedHashSet<>();
      for (Triple statement : frontier) {
        if (!statedIn(statement).isEmpty()) {
          known.add(statement);
        } else {
          List<Reason> reasons = ways.concluding(statement);
          candidates.put(statement, reasons);
          count += reasons.size();
          if (count > ALL_WAYS) {
            throw new QueryException(
                "there are more than " + ALL_WAYS + " ways to look at, why " + statement);
          }
          reasons.forEach(reason -> next.addAll(reason.premises()));
        }
      }
      settle(candidates, chosen, known);
      next.removeAll(known);
      next.removeAll(candidates.keySet());
      frontier = next;
    }
    return known.contains(goal)
        ? Optional.of(new Proof(goal, needed(goal, chosen)))
        : Optional.empty();
  }

  /** Accepts each statement that has a reason whose premises are all accepted. */
  private static void settle(
      Map<Triple, List<Reason>> candidates, Map<Triple, Reason> chosen, Set<Triple> known) {
    boolean isNew = true;
    while (isNew) {
      isNew = false;
      for (Map.Entry<Triple, List<Reason>> candidate : candidates.entrySet()) {
        if (!known.contains(candidate.getKey())) {
          for (Reason reason : candidate.getValue()) {
            if (known.containsAll(reason.premises())) {
              chosen.put(candidate.getKey(), reason);
              known.add(candidate.getKey());
              isNew = true;
              break;
            }
          }
        }
      }
    }
  }

  private static Map<Triple, Reason> needed(Triple goal, Map<Triple, Reason> chosen) {
    Map<Triple, Reason> needed = new LinkedHashMap<>();
    List<Triple> open = new ArrayList<>(List.of(goal));
    while (!open.isEmpty()) {
      Triple statement = open.remove(0);
      Reason reason = chosen.get(statement);
      if (reason != null && needed.putIfAbsent(statement, reason) == null) {
        open.addAll(reason.premises());
      }
    }
    return needed;
  }
}
