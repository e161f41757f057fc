package org.w3id.dyad.http.pages.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.w3id.dyad.http.pages.frame.PageLabels;
import org.w3id.dyad.http.pages.question.QuestionForm.Choice;
import org.w3id.dyad.question.Parameter;

/**
 * What can be chosen in a field: all things of a class; of those that have a hierarchy, such as the
 * products of the Harmonized System, the highest, those above what is set, and those right below
 * it. Who chooses one and asks can go on from there.
 */
final class ChoiceTree {
  /** With more things a list is no help. */
  static final int MOST = 400;

  private static final int DEEPEST = 8;
  private static final String INDENT = "\u2003";

  private final Graph graph;
  private final PageLabels labels;

  ChoiceTree(Graph graph, PageLabels labels) {
    this.graph = graph;
    this.labels = labels;
  }

  /** The choices; none if they are too many, or what is set is none of them. */
  List<Choice> of(Node type, String set) {
    Set<Node> open = new LinkedHashSet<>();
    List<Node> roots = new ArrayList<>();
    var all = graph.find(Node.ANY, RDF.type.asNode(), type).mapWith(Triple::getSubject);
    while (all.hasNext() && roots.size() <= MOST) {
      Node thing = all.next();
      if (thing.isURI() && Parameter.text(thing).equals(set)) {
        open.addAll(above(thing));
      }
      if (thing.isURI() && near(thing, SKOS.broader.asNode()).isEmpty()) {
        roots.add(thing);
      }
    }
    all.close();
    List<Choice> choices = new ArrayList<>();
    if (roots.size() <= MOST) {
      add(roots.stream().distinct().toList(), 0, open, choices);
    }
    boolean isThere = choices.stream().anyMatch(choice -> choice.value().equals(set));
    return isThere && choices.size() > 1 && choices.size() <= 2 * MOST ? choices : List.of();
  }

  private void add(List<Node> things, int depth, Set<Node> open, List<Choice> choices) {
    things.stream()
        .map(thing -> new Named(thing, name(thing)))
        .sorted(Comparator.comparing(Named::name, String.CASE_INSENSITIVE_ORDER))
        .forEach(
            named -> {
              choices.add(
                  new Choice(Parameter.text(named.thing()), INDENT.repeat(depth) + named.name()));
              if (open.contains(named.thing()) && depth < DEEPEST) {
                add(below(named.thing()), depth + 1, open, choices);
              }
            });
  }

  private record Named(Node thing, String name) {}

  /** The name; what has a code has it in front. */
  private String name(Node thing) {
    String code =
        graph
            .find(thing, SKOS.notation.asNode(), Node.ANY)
            .nextOptional()
            .map(triple -> triple.getObject().getLiteralLexicalForm() + " ")
            .orElse("");
    return code + labels.text(thing);
  }

  /** A thing and those above it. */
  private Set<Node> above(Node thing) {
    Set<Node> above = new LinkedHashSet<>(Set.of(thing));
    List<Node> next = List.of(thing);
    for (int depth = 0; depth < DEEPEST && !next.isEmpty(); depth++) {
      next = next.stream().flatMap(each -> near(each, SKOS.broader.asNode()).stream()).toList();
      above.addAll(next);
    }
    return above;
  }

  private List<Node> near(Node thing, Node property) {
    return graph.find(thing, property, Node.ANY).mapWith(Triple::getObject).toList();
  }

  private List<Node> below(Node thing) {
    return graph
        .find(Node.ANY, SKOS.broader.asNode(), thing)
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .stream()
        .distinct()
        .toList();
  }
}
