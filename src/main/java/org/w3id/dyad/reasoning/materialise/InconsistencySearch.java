package org.w3id.dyad.reasoning.materialise;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.Binding;
import org.w3id.dyad.reasoning.rules.Axioms;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;

/** Applies the clauses whose conclusions are reported, to all that is known in the end. */
final class InconsistencySearch {
  /**
   * How many findings of one clause are reported: more than that come of one mistake, not of many.
   */
  private static final int LIMIT = 1_000;

  private final Map<Clause, Consumer<Consumer<Binding>>> searches = new LinkedHashMap<>();
  private final Differences differences;

  /** Makes ready, so that what the clauses need is remembered. */
  InconsistencySearch(Axioms axioms, Symbols symbols, TermDictionary dictionary, Joins joins) {
    differences = new Differences(axioms, symbols, dictionary);
    for (Clause clause : axioms.clauses()) {
      if (!clause.infers()) {
        searches.put(
            clause,
            clause.key().isEmpty()
                ? new Search(clause, symbols, joins, dictionary)::run
                : new KeySearch(clause, symbols, dictionary)::run);
      }
    }
  }

  /** All findings, in the order of the rules. */
  List<Finding> find() {
    Map<Object, Finding> found = new LinkedHashMap<>();
    Set<Set<Node>> different = differences.pairs();
    searches.forEach(
        (clause, search) -> {
          int before = found.size();
          search.accept(
              binding -> {
                Finding finding = finding(clause, binding, different);
                if (finding != null && found.size() - before < LIMIT) {
                  // Two statements can be met in either order.
                  found.putIfAbsent(new HashSet<>(finding.premises()), finding);
                }
              });
        });
    return List.copyOf(found.values());
  }

  /** What the clause says of the things; null for two literals that mean the same. */
  private static Finding finding(Clause clause, Binding binding, Set<Set<Node>> different) {
    List<Triple> premises =
        clause.body().stream().map(triple -> Substitute.substitute(triple, binding)).toList();
    if (!(clause.conclusion() instanceof Conclusion.Same same)) {
      Node focus = premises.get(0).getSubject();
      return new Finding(clause.rule(), true, focus, null, clause.axioms(), premises);
    }
    Node one = Substitute.substitute(same.one(), binding);
    Node other = Substitute.substitute(same.other(), binding);
    if (one.isLiteral() && other.isLiteral()) {
      return one.sameValueAs(other)
          ? null
          : new Finding(
              clause.rule(), true, premises.get(0).getSubject(), null, clause.axioms(), premises);
    }
    boolean contradicts = different.contains(Set.of(one, other));
    return new Finding(clause.rule(), contradicts, one, other, clause.axioms(), premises);
  }
}
