package org.w3id.dyad.reasoning.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The axioms of an ontology, what follows from them alone, and the rules of OWL 2 RL as filled in
 * by them. They alone decide what is concluded: a new axiom needs no Java.
 *
 * @see <a
 *     href="https://www.w3.org/TR/owl2-profiles/#Reasoning_in_OWL_2_RL_and_RDF_Graphs_using_Rules">OWL
 *     2 Profiles, 4.3, table 9</a>
 */
public final class Axioms {
  /** Everything is a member of these. */
  static final Set<Node> TRIVIAL_CLASSES = Set.of(OWL2.Thing.asNode(), RDFS.Resource.asNode());

  private final Graph graph;
  private final Set<Triple> inferred = new LinkedHashSet<>();
  private final Map<Node, List<Node>> lists;
  private final List<Rule> rules;
  private final List<Clause> clauses;

  /** The axioms in a graph, with rules of choice. */
  Axioms(Graph stated, List<Rule> rules) {
    this.graph = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(graph, stated);
    this.lists = lists(graph);
    this.rules = rules;
    close();
    this.clauses = new ClauseMaker(graph, lists, inferred).clauses(rules);
  }

  /** The axioms in a graph, which may hold other statements too. */
  public static Axioms of(Graph ontology) {
    return new Axioms(ontology, RuleText.owl2Rl());
  }

  /**
   * The axioms of the Turtle files in a folder.
   *
   * @throws IOException if a file cannot be read or is malformed; the message names it
   */
  public static Axioms read(Path folder) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".ttl")).sorted().toList()) {
        try {
          RDFParser.source(file).parse(graph);
        } catch (RiotException e) {
          throw new IOException(file + ": " + e.getMessage(), e);
        }
      }
    }
    return of(graph);
  }

  /** The axioms, with what follows from them. */
  public Graph graph() {
    return graph;
  }

  /** The axioms that follow from others, anonymous classes included. */
  public Set<Triple> inferred() {
    return inferred;
  }

  /** The elements of each list of the ontology, by the list's first node. */
  public Map<Node, List<Node>> lists() {
    return lists;
  }

  /** The rules that conclude axioms from axioms. */
  public List<Rule> axiomRules() {
    return rules.stream().filter(Rule::concludesAxioms).toList();
  }

  /** The rules about data, with the axioms filled in. */
  public List<Clause> clauses() {
    return clauses;
  }

  private static Map<Node, List<Node>> lists(Graph graph) {
    Map<Node, List<Node>> lists = new HashMap<>();
    graph
        .find(Node.ANY, RDF.Nodes.first, Node.ANY)
        .mapWith(Triple::getSubject)
        .forEach(list -> lists.put(list, elements(list, graph)));
    return lists;
  }

  private static List<Node> elements(Node list, Graph graph) {
    List<Node> elements = new ArrayList<>();
    Set<Node> seen = new HashSet<>();
    Node rest = list;
    while (rest != null && !rest.equals(RDF.Nodes.nil) && seen.add(rest)) {
      Node first = object(rest, RDF.Nodes.first, graph);
      if (first != null) {
        elements.add(first);
      }
      rest = object(rest, RDF.Nodes.rest, graph);
    }
    return elements;
  }

  private static Node object(Node subject, Node predicate, Graph graph) {
    return graph
        .find(subject, predicate, Node.ANY)
        .nextOptional()
        .map(Triple::getObject)
        .orElse(null);
  }

  private void close() {
    Matching matching = new Matching(graph, lists);
    int before = -1;
    while (before < inferred.size()) {
      before = inferred.size();
      for (Rule rule : axiomRules()) {
        Triple conclusion = ((Conclusion.Fact) rule.conclusion()).triple();
        matching.each(
            rule.axioms(),
            BindingFactory.empty(),
            binding -> conclude(Substitute.substitute(conclusion, binding)));
      }
    }
  }

  private void conclude(Triple axiom) {
    boolean saysNothing =
        axiom.getSubject().equals(axiom.getObject())
            || axiom.getSubject().isLiteral()
            || TRIVIAL_CLASSES.contains(axiom.getObject());
    if (!saysNothing && !graph.contains(axiom)) {
      graph.add(axiom);
      inferred.add(axiom);
    }
  }
}
