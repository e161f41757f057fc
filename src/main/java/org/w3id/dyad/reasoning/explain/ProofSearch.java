package org.w3id.dyad.reasoning.explain;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.vocabulary.OWL2;
import org.w3id.dyad.reasoning.query.QueryPatterns;
import org.w3id.dyad.reasoning.query.QueryRule;
import org.w3id.dyad.reasoning.query.Reason;
import org.w3id.dyad.reasoning.rules.Axioms;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;
import org.w3id.dyad.reasoning.rules.Matching;
import org.w3id.dyad.reasoning.rules.Pattern;
import org.w3id.dyad.reasoning.rules.Rule;

/**
 * Searches for proofs of one step: the ways in which axioms and query rules conclude a statement.
 */
final class ProofSearch {
  /** How many ways of concluding one statement are looked at. */
  private static final int LIMIT = 200;

  private final Axioms axioms;
  private final List<QueryRule> rules;
  private final Graph graph;

  /** The graph again, for query rules. */
  private final DatasetGraph searched;

  /** Looks for premises in a graph. */
  ProofSearch(Rulebook rulebook, Graph graph) {
    this.axioms = rulebook.axioms();
    this.rules = rulebook.rules();
    this.graph = graph;
    this.searched = DatasetGraphFactory.wrap(graph);
  }

  /** The ways in which some rule concludes a statement from what is in the graph. */
  List<Reason> concluding(Triple statement) {
    List<Reason> reasons = new ArrayList<>();
    for (Clause clause : axioms.clauses()) {
      if (clause.conclusion() instanceof Conclusion.Fact fact) {
        Binding binding = QueryPatterns.match(fact.triple(), statement);
        if (binding != null) {
          new BodySearch(
                  graph,
                  found -> {
                    reasons.add(reason(clause, statement, found));
                    return reasons.size() < LIMIT;
                  })
              .search(clause.body(), binding);
        }
      }
    }
    addAxioms(statement, reasons);
    addEqual(statement, reasons);
    rules.forEach(rule -> reasons.addAll(rule.reasons(statement, searched)));
    return reasons;
  }

  private static Reason reason(Clause clause, Triple statement, Binding binding) {
    List<Triple> premises = new ArrayList<>();
    clause.body().forEach(pattern -> premises.add(Substitute.substitute(pattern, binding)));
    premises.addAll(clause.axioms());
    return Reason.by(clause.rule(), statement, premises);
  }

  private void addAxioms(Triple statement, List<Reason> reasons) {
    if (axioms.inferred().contains(statement)) {
      Matching matching = new Matching(axioms.graph(), axioms.lists());
      for (Rule rule : axioms.axiomRules()) {
        Binding binding =
            QueryPatterns.match(((Conclusion.Fact) rule.conclusion()).triple(), statement);
        if (binding != null) {
          matching.each(
              rule.axioms(),
              binding,
              found -> {
                List<Triple> premises = new ArrayList<>();
                for (Pattern pattern : rule.axioms()) {
                  if (pattern instanceof Pattern.Fact fact) {
                    premises.add(Substitute.substitute(fact.triple(), found));
                  }
                }
                reasons.add(Reason.by(rule.name(), statement, premises));
              });
        }
      }
    }
  }

  private void addEqual(Triple statement, List<Reason> reasons) {
    Node same = OWL2.sameAs.asNode();
    if (statement.getPredicate().equals(same)) {
      return;
    }
    for (Triple equal : graph.find(Node.ANY, same, statement.getSubject()).toList()) {
      Triple premise =
          Triple.create(equal.getSubject(), statement.getPredicate(), statement.getObject());
      if (graph.contains(premise)) {
        reasons.add(Reason.by("eq-rep-s", statement, List.of(equal, premise)));
      }
    }
    for (Triple equal : graph.find(Node.ANY, same, statement.getObject()).toList()) {
      Triple premise =
          Triple.create(statement.getSubject(), statement.getPredicate(), equal.getSubject());
      if (graph.contains(premise)) {
        reasons.add(Reason.by("eq-rep-o", statement, List.of(equal, premise)));
      }
    }
  }
}
