package org.w3id.dyad.reasoning.rules;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.util.iterator.ExtendedIterator;

/** Finds the ways in which patterns hold in a graph and in the lists of an ontology. */
public record Matching(Graph graph, Map<Node, List<Node>> lists) {

  /** Calls back for each way in which all the patterns hold, in the order in which they stand. */
  public void each(List<Pattern> patterns, Binding start, Consumer<Binding> found) {
    if (patterns.isEmpty()) {
      found.accept(start);
      return;
    }
    List<Pattern> rest = patterns.subList(1, patterns.size());
    each(patterns.get(0), start, binding -> each(rest, binding, found));
  }

  private void each(Pattern pattern, Binding start, Consumer<Binding> found) {
    if (pattern instanceof Pattern.Fact fact) {
      Triple wanted = Substitute.substitute(fact.triple(), start);
      if (fact.triple().getObject().isLiteral()) {
        eachFactByValue(wanted, start, found);
      } else {
        eachFact(wanted, start, found);
      }
    } else if (pattern instanceof Pattern.In in) {
      for (Node element : lists.getOrDefault(Substitute.substitute(in.list(), start), List.of())) {
        bind(in.element(), element, start, found);
      }
    } else if (pattern instanceof Pattern.Differs differs) {
      if (!Substitute.substitute(differs.one(), start)
          .equals(Substitute.substitute(differs.other(), start))) {
        found.accept(start);
      }
    } else {
      throw new IllegalArgumentException(pattern + " is not matched with a graph");
    }
  }

  /** A number in a rule is meant as a number: 0 is written as xsd:integer, too. */
  private void eachFactByValue(Triple wanted, Binding start, Consumer<Binding> found) {
    List<Node> values =
        graph
            .find(anyIfOpen(wanted.getSubject()), wanted.getPredicate(), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(wanted.getObject()::sameValueAs)
            .toList();
    values.stream()
        .distinct()
        .map(value -> Triple.create(wanted.getSubject(), wanted.getPredicate(), value))
        .forEach(same -> eachFact(same, start, found));
  }

  private void eachFact(Triple wanted, Binding start, Consumer<Binding> found) {
    // Gathered first: the graph may be added to meanwhile.
    ExtendedIterator<Triple> triples =
        graph.find(
            anyIfOpen(wanted.getSubject()),
            anyIfOpen(wanted.getPredicate()),
            anyIfOpen(wanted.getObject()));
    for (Triple triple : triples.toList()) {
      bind(
          wanted.getSubject(),
          triple.getSubject(),
          start,
          one ->
              bind(
                  wanted.getPredicate(),
                  triple.getPredicate(),
                  one,
                  two -> bind(wanted.getObject(), triple.getObject(), two, found)));
    }
  }

  private static Node anyIfOpen(Node node) {
    return node.isVariable() ? Node.ANY : node;
  }

  /** Goes on if the term is the value, or is open and becomes it. */
  private static void bind(Node term, Node value, Binding start, Consumer<Binding> found) {
    Node known = Substitute.substitute(term, start);
    if (known.equals(value)) {
      found.accept(start);
    } else if (known instanceof Var open) {
      found.accept(BindingFactory.binding(start, open, value));
    }
  }
}
