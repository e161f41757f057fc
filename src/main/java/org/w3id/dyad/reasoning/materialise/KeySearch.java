package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.w3id.dyad.reasoning.rules.Clause;
import org.w3id.dyad.reasoning.rules.Conclusion;

/**
 * Finds the members of a class that share a value for each property of a key. Each is put down
 * under its values once, so that a key whose single properties have few values is no slower.
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, table 5, prp-key</a>
 */
final class KeySearch {
  private final Symbol type;
  private final List<Links> values;
  private final TermDictionary dictionary;
  private final Var one;
  private final Var other;

  /** Makes ready, so that what the search needs is remembered. */
  KeySearch(Clause clause, Symbols symbols, TermDictionary dictionary) {
    this.dictionary = dictionary;
    Conclusion.Same same = (Conclusion.Same) clause.conclusion();
    one = (Var) same.one();
    other = (Var) same.other();
    type = symbols.of(clause.body().get(0));
    values = new ArrayList<>();
    for (Node property : clause.key()) {
      Symbol symbol = symbols.of(Triple.create(one, property, other));
      values.add(symbol.pairs().linkSubjectsToObjects());
    }
  }

  void run(Consumer<Binding> found) {
    Map<List<Integer>, Integer> holders = new HashMap<>();
    type.members()
        .forEach(
            (member, isStated) ->
                eachKey(
                    member,
                    new ArrayList<>(),
                    key -> {
                      Integer holder = holders.putIfAbsent(List.copyOf(key), member);
                      if (holder != null && holder != member) {
                        found.accept(binding(holder, member, key));
                      }
                    }));
  }

  /** Each way of choosing one value for each property; none if a property has no value. */
  private void eachKey(int member, List<Integer> chosen, Consumer<List<Integer>> found) {
    if (chosen.size() == values.size()) {
      found.accept(chosen);
      return;
    }
    Links links = values.get(chosen.size());
    for (int entry = links.first(member); entry != 0; entry = links.next(entry)) {
      chosen.add(links.value(entry));
      eachKey(member, chosen, found);
      chosen.remove(chosen.size() - 1);
    }
  }

  private Binding binding(int holder, int member, List<Integer> key) {
    BindingBuilder binding = Binding.builder();
    binding.add(one, dictionary.node(holder));
    binding.add(other, dictionary.node(member));
    for (int i = 0; i < key.size(); i++) {
      binding.add(Var.alloc("v" + (i + 1)), dictionary.node(key.get(i)));
    }
    return binding.build();
  }
}
