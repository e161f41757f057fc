package org.w3id.dyad.reasoning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * The axioms of an ontology, what follows from them alone, and the rules of OWL 2 RL as filled in
 * by them. They alone decide what is concluded: a new axiom needs no Java.
 */
public final class Axioms {
  private static final Set<Node> TRIVIAL_CLASSES =
      Set.of(OWL2.Thing.asNode(), RDFS.Resource.asNode());

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
    this.clauses = List.copyOf(fillIn());
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
  Graph graph() {
    return graph;
  }

  /** The axioms that follow from others, anonymous classes included. */
  Set<Triple> inferred() {
    return inferred;
  }

  /** The elements of each list of the ontology, by the list's first node. */
  Map<Node, List<Node>> lists() {
    return lists;
  }

  /** The rules that conclude axioms from axioms. */
  List<Rule> axiomRules() {
    return rules.stream().filter(Rule::concludesAxioms).toList();
  }

  /** The rules about data, with the axioms filled in. */
  List<Clause> clauses() {
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

  private List<Clause> fillIn() {
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
    return new ArrayList<>(filled.values());
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
            && TRIVIAL_CLASSES.contains(triple.getObject());
    return !isTrivial
        && (triple.isConcrete() || !clause.body().isEmpty())
        && !clause.body().contains(triple)
        && !triple.getSubject().isLiteral();
  }
}
