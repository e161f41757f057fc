package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.w3id.dyad.reasoning.rules.Clause;

/** Finds all ways in which the body of a clause holds, once all conclusions are drawn. */
final class Search {
  private final List<Symbol> symbols;
  private final List<Trigger> starts = new ArrayList<>();
  private Consumer<Binding> found;

  /** Makes ready, so that what the search needs is remembered. */
  Search(Clause clause, Symbols symbols, Joins joins, TermDictionary dictionary) {
    this.symbols = clause.body().stream().map(symbols::of).toList();
    Map<Node, Integer> places = Joins.places(clause);
    Step last = terms -> found.accept(binding(places, terms, dictionary));
    for (int i = 0; i < clause.body().size(); i++) {
      if (!this.symbols.get(i).isClass()) {
        this.symbols.get(i).pairs();
      }
      starts.add(joins.from(clause, i, places, last));
    }
  }

  private static Binding binding(
      Map<Node, Integer> places, int[] terms, TermDictionary dictionary) {
    BindingBuilder binding = Binding.builder();
    places.forEach(
        (node, place) -> {
          if (node instanceof Var variable) {
            binding.add(variable, dictionary.node(terms[place]));
          }
        });
    return binding.build();
  }

  /** Starts from whichever property or class has the fewest pairs or members. */
  void run(Consumer<Binding> consumer) {
    found = consumer;
    int best = 0;
    for (int i = 1; i < starts.size(); i++) {
      if (symbols.get(i).count() < symbols.get(best).count()) {
        best = i;
      }
    }
    Trigger start = starts.get(best);
    symbols.get(best).forEach((subject, object, isStated) -> start.fire(subject, object));
  }
}
