package org.w3id.dyad.reasoning.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.vocabulary.RDF;

/**
 * Fills the axioms into the rules: each rule becomes a clause for each way in which what stands
 * before its bar is found in the ontology.
 *
 * @param graph the axioms, with what follows from them
 * @param lists the elements of each list, by the list's first node
 * @param inferred the axioms that follow from others
 */
record ClauseMaker(Graph graph, Map<Node, List<Node>> lists, Set<Triple> inferred) {

  /** The rules about data, with the axioms filled in. */
  List<Clause> clauses(List<Rule> rules) {
    Matching matching = new Matching(graph, lists);
    Map<Object, Clause> filled = new LinkedHashMap<>();
    for (Rule rule : rules) {
      if (!rule.concludesAxioms()) {
        matching.each(
            rule.axioms(),
            BindingFactory.empty(),
            binding -> {
              Clause clause = fillIn(rule, binding);
              if (says(clause)) {
                // Of two clauses that say the same, the one from axioms that are stated is kept.
                filled.merge(
                    List.of(clause.body(), clause.conclusion()),
                    clause,
                    (one, other) -> isStated(other) && !isStated(one) ? other : one);
              }
            });
      }
    }
    return List.copyOf(filled.values());
  }

  private boolean isStated(Clause clause) {
    return clause.axioms().stream().noneMatch(inferred::contains);
  }

  private Clause fillIn(Rule rule, Binding binding) {
    List<Triple> axioms = new ArrayList<>();
    for (Pattern pattern : rule.axioms()) {
      if (pattern instanceof Pattern.Fact fact) {
        axioms.add(Substitute.substitute(fact.triple(), binding));
      }
    }
    List<Triple> body = new ArrayList<>();
    List<Pattern.Differs> differing = new ArrayList<>();
    List<Node> key = new ArrayList<>();
    for (Pattern pattern : rule.facts()) {
      if (pattern instanceof Pattern.Fact fact) {
        body.add(Substitute.substitute(fact.triple(), binding));
      } else if (pattern instanceof Pattern.Differs differs) {
        differing.add(differs);
      } else if (pattern instanceof Pattern.Each each) {
        for (Node type : list(each.list(), binding)) {
          body.add(Triple.create(each.member(), RDF.Nodes.type, type));
        }
      } else if (pattern instanceof Pattern.Path path) {
        addPath(path, list(path.list(), binding), body);
      } else if (pattern instanceof Pattern.Key shared) {
        key.addAll(list(shared.list(), binding));
        addKey(shared, key, body);
      }
    }
    return new Clause(
        rule.name(), axioms, body, differing, key, fillIn(rule.conclusion(), binding));
  }

  private List<Node> list(Node list, Binding binding) {
    return lists.getOrDefault(Substitute.substitute(list, binding), List.of());
  }

  private static void addPath(Pattern.Path path, List<Node> properties, List<Triple> body) {
    Node from = path.from();
    for (int i = 0; i < properties.size(); i++) {
      Node to = i == properties.size() - 1 ? path.to() : Var.alloc("u" + (i + 1));
      body.add(Triple.create(from, properties.get(i), to));
      from = to;
    }
  }

  private static void addKey(Pattern.Key shared, List<Node> properties, List<Triple> body) {
    for (int i = 0; i < properties.size(); i++) {
      Var value = Var.alloc("v" + (i + 1));
      body.add(Triple.create(shared.one(), properties.get(i), value));
      body.add(Triple.create(shared.other(), properties.get(i), value));
    }
  }

  private static Conclusion fillIn(Conclusion conclusion, Binding binding) {
    return conclusion instanceof Conclusion.Fact fact
        ? new Conclusion.Fact(Substitute.substitute(fact.triple(), binding))
        : conclusion;
  }

  /** Whether the clause can say anything that is not so anyway. An empty list says nothing. */
  private static boolean says(Clause clause) {
    if (!(clause.conclusion() instanceof Conclusion.Fact fact)) {
      return !clause.rule().equals("prp-key") || !clause.key().isEmpty();
    }
    Triple triple = fact.triple();
    boolean isTrivial =
        triple.getPredicate().equals(RDF.Nodes.type)
            && Axioms.TRIVIAL_CLASSES.contains(triple.getObject());
    return !isTrivial
        && (triple.isConcrete() || !clause.body().isEmpty())
        && !clause.body().contains(triple)
        && !triple.getSubject().isLiteral();
  }
}
