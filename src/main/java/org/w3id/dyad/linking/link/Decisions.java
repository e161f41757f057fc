package org.w3id.dyad.linking.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.linking.match.Feature;
import org.w3id.dyad.linking.match.Match;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.rdf.Nodes;

/**
 * What persons decided on which things are one. A decision wins over the rules. Where two decisions
 * contradict each other, the two things stay apart. A decision on a thing that is not there waits.
 */
public final class Decisions {
  private final Map<List<String>, Decision> decided =
      new TreeMap<>((a, b) -> key(a).compareTo(key(b)));

  private record Decision(String iri, boolean isSame) {}

  /** Reads the decisions of a graph; within a transaction of the caller's. */
  public Decisions(Graph graph) {
    graph
        .find(Node.ANY, RDF.type.asNode(), Nodes.term("LinkDecision"))
        .mapWith(Triple::getSubject)
        .filterKeep(Node::isURI)
        .toList()
        .forEach(decision -> add(decision, graph));
  }

  private static String key(List<String> things) {
    return String.join(" ", things);
  }

  private void add(Node decision, Graph graph) {
    List<String> things =
        graph
            .find(decision, Nodes.term("linksThing"), Node.ANY)
            .mapWith(Triple::getObject)
            .filterKeep(Node::isURI)
            .mapWith(Node::getURI)
            .toList()
            .stream()
            .sorted()
            .toList();
    boolean isSame =
        graph
            .find(decision, Nodes.term("identityFinding"), Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
            .toList()
            .contains("same");
    if (things.size() == 2 && things.stream().allMatch(thing -> isThere(thing, graph))) {
      decided.merge(things, new Decision(decision.getURI(), isSame), Decisions::stricter);
    }
  }

  /** A decision may be on a data set that is not loaded. */
  private static boolean isThere(String thing, Graph graph) {
    return graph.contains(NodeFactory.createURI(thing), RDF.type.asNode(), Node.ANY);
  }

  private static Decision stricter(Decision one, Decision other) {
    if (one.isSame() != other.isSame()) {
      return one.isSame() ? other : one;
    }
    return one.iri().compareTo(other.iri()) <= 0 ? one : other;
  }

  /** The links after the decisions: those found that nobody denied, and those that persons made. */
  public List<Link> applied(List<Link> found) {
    List<Link> links = new ArrayList<>();
    found.stream()
        .filter(link -> !decided.containsKey(List.of(link.one(), link.other())))
        .forEach(links::add);
    decided.forEach(
        (things, decision) -> {
          if (decision.isSame()) {
            links.add(Link.of(things.get(0), things.get(1), match(), decision.iri()));
          }
        });
    return links.stream().sorted().toList();
  }

  private static Match match() {
    Feature feature = new Feature("decision", 10, 1, "decided by a person");
    return new Match(1, Outcome.SAME, List.of(feature));
  }
}
