package org.w3id.dyad.reasoning.materialise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.reasoning.rules.Axioms;

/** Which things are declared to be different, by the axioms or by the data. */
final class Differences {
  private static final Triple DIFFERENT =
      Triple.create(Var.alloc("x"), OWL2.differentFrom.asNode(), Var.alloc("y"));

  private final List<List<Node>> lists = new ArrayList<>();
  private final Pairs declared;
  private final TermDictionary dictionary;

  /** Makes ready, so that what the data declare is remembered. */
  Differences(Axioms axioms, Symbols symbols, TermDictionary dictionary) {
    this.dictionary = dictionary;
    declared = symbols.of(DIFFERENT).pairs();
    for (Node property : List.of(OWL2.distinctMembers.asNode(), OWL2.members.asNode())) {
      for (Triple triple : axioms.graph().find(Node.ANY, property, Node.ANY).toList()) {
        Node group = triple.getSubject();
        if (axioms.graph().contains(group, RDF.Nodes.type, OWL2.AllDifferent.asNode())) {
          lists.add(axioms.lists().getOrDefault(triple.getObject(), List.of()));
        }
      }
    }
  }

  /** The declared pairs, as of now. */
  Set<Set<Node>> pairs() {
    Set<Set<Node>> pairs = new HashSet<>();
    lists.forEach(list -> addAll(list, pairs));
    declared.forEach(
        (one, other, isStated) ->
            addAll(List.of(dictionary.node(one), dictionary.node(other)), pairs));
    return pairs;
  }

  private static void addAll(List<Node> things, Set<Set<Node>> pairs) {
    for (int i = 0; i < things.size(); i++) {
      for (Node other : things.subList(i + 1, things.size())) {
        if (!things.get(i).equals(other)) {
          pairs.add(Set.of(things.get(i), other));
        }
      }
    }
  }
}
