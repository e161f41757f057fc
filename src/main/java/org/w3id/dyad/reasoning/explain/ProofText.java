package org.w3id.dyad.reasoning.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.reasoning.query.Reason;

/** An explanation for people: each statement, why it holds, and who says what it rests on. */
public final class ProofText {
  private final Explainer explainer;
  private final ProofSources evidence;
  private final Graph graph;
  private final PrefixMapping prefixes;
  private final Map<Node, List<Node>> lists;
  private final StringBuilder out = new StringBuilder();
  private final Set<Triple> told = new HashSet<>();

  private ProofText(Explainer explainer, PrefixMapping prefixes) {
    this.explainer = explainer;
    this.graph = explainer.graph();
    this.evidence = new ProofSources(graph);
    this.prefixes = prefixes;
    this.lists = explainer.lists();
  }

  /**
   * Tells a proof.
   *
   * @param prefixes by which names are shortened
   */
  public static String tell(Proof proof, Explainer explainer, PrefixMapping prefixes) {
    ProofText text = new ProofText(explainer, prefixes);
    text.tell(proof.goal(), proof, "");
    return text.out.toString();
  }

  private void tell(Triple statement, Proof proof, String indent) {
    out.append(indent).append(name(statement)).append('\n');
    String deeper = indent + "    ";
    if (!told.add(statement)) {
      out.append(deeper).append("as above\n");
      return;
    }
    Reason reason = proof.reason(statement).orElse(null);
    if (reason == null) {
      tellSources(statement, deeper);
      return;
    }
    out.append(deeper).append("follows by ").append(reason.rule());
    if (!reason.meaning().isEmpty()) {
      out.append(": ").append(reason.meaning());
    }
    out.append('\n');
    if (!reason.absence().isEmpty()) {
      out.append(deeper).append("there is none of this: ").append(reason.absence()).append('\n');
    }
    out.append(deeper).append("from\n");
    reason.premises().stream()
        .filter(premise -> !isPartOfAName(premise))
        .forEach(premise -> tell(premise, proof, deeper + "  "));
  }

  /** What an anonymous class is made of stands in its name already. */
  private static boolean isPartOfAName(Triple axiom) {
    return axiom.getSubject().isBlank()
        && axiom.getPredicate().getNameSpace().equals(OWL2.NS)
        && !axiom.getPredicate().equals(OWL2.equivalentClass.asNode())
        && !axiom.getPredicate().equals(OWL2.disjointWith.asNode());
  }

  private void tellSources(Triple statement, String indent) {
    String graphs =
        explainer.statedIn(statement).stream().map(this::name).collect(Collectors.joining(", "));
    out.append(indent).append("stated in ").append(graphs).append('\n');
    for (Node document : evidence.documents(statement)) {
      out.append(indent).append("source: ").append(name(document));
      String title = evidence.title(document);
      out.append(title.isEmpty() ? "" : ", " + title).append('\n');
    }
    for (Node passage : evidence.passages(statement)) {
      out.append(indent).append("at ").append(name(passage)).append('\n');
    }
  }

  private String name(Triple statement) {
    boolean isMembership = statement.getPredicate().equals(RDF.Nodes.type);
    return name(statement.getSubject())
        + " "
        + (isMembership ? "a" : name(statement.getPredicate()))
        + " "
        + name(statement.getObject());
  }

  private String name(Node node) {
    if (node.isBlank()) {
      return anonymous(node);
    }
    if (node.isURI()) {
      String name = prefixes.shortForm(node.getURI());
      return name.equals(node.getURI()) ? "<" + name + ">" : name;
    }
    return NodeFmtLib.strTTL(node);
  }

  /** An anonymous class or list by what it is made of. */
  private String anonymous(Node node) {
    if (lists.containsKey(node)) {
      return "(" + names(lists.get(node), " ") + ")";
    }
    Node property = object(node, OWL2.onProperty.asNode());
    for (var kind :
        Map.of(
                OWL2.someValuesFrom.asNode(), "some",
                OWL2.allValuesFrom.asNode(), "only",
                OWL2.hasValue.asNode(), "value",
                OWL2.maxCardinality.asNode(), "at most",
                OWL2.maxQualifiedCardinality.asNode(), "at most")
            .entrySet()) {
      Node filler = object(node, kind.getKey());
      if (property != null && filler != null) {
        return "[" + name(property) + " " + kind.getValue() + " " + name(filler) + "]";
      }
    }
    for (var kind :
        Map.of(OWL2.intersectionOf.asNode(), " and ", OWL2.unionOf.asNode(), " or ").entrySet()) {
      Node list = object(node, kind.getKey());
      if (list != null) {
        return "[" + names(lists.getOrDefault(list, List.of()), kind.getValue()) + "]";
      }
    }
    return "[…]";
  }

  private String names(List<Node> nodes, String between) {
    return nodes.stream().map(this::name).collect(Collectors.joining(between));
  }

  private Node object(Node subject, Node property) {
    return graph
        .find(subject, property, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElse(null);
  }
}
