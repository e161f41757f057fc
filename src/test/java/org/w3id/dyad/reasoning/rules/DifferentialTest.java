package org.w3id.dyad.reasoning.rules;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.reasoner.Reasoner;
import org.apache.jena.reasoner.ReasonerRegistry;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Seed;
import org.w3id.dyad.reasoning.rules.RandomOntology.Construct;

/**
 * Over random small ontologies with data, what follows is what Jena's own OWL reasoners say, on the
 * constructs that both have. A difference is shrunk to the lines that make it. {@code
 * -Ddyad.seed=…} repeats a run, {@code -Ddyad.ontologies=…} sets how many are tried.
 */
final class DifferentialTest {
  private static final String NS = "https://example.org/";
  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  private static final int ONTOLOGIES = Integer.getInteger("dyad.ontologies", 2_000);

  private static final List<Rule> ALL = RuleText.owl2Rl();

  /** Jena orders restrictions by their fillers and properties in a few cases only. */
  private static final List<Rule> SHARED =
      ALL.stream().filter(rule -> !rule.name().matches("scm-(hv|svf.|avf.)")).toList();

  /** Micro has neither allValuesFrom nor sameAs. */
  @Test
  void weConcludeWhatJenaMicroConcludes() {
    compare(
        ReasonerRegistry.getOWLMicroReasoner(),
        EnumSet.of(Construct.ALL_VALUES_FROM, Construct.SAME_AS),
        ONTOLOGIES);
  }

  /** Mini gives each class a hidden member, of which it would say what hasValue says. */
  @Test
  void weConcludeWhatJenaMiniConcludes() {
    compare(ReasonerRegistry.getOWLMiniReasoner(), EnumSet.of(Construct.HAS_VALUE), ONTOLOGIES / 8);
  }

  private static void compare(Reasoner jena, Set<Construct> without, int ontologies) {
    long seed = Seed.next();
    System.out.println("differential test against Jena: seed " + seed);
    Random random = new Random(seed);
    long conclusions = 0;
    for (int n = 0; n < ontologies; n++) {
      List<String> lines = RandomOntology.lines(random, without);
      if (differs(lines, jena)) {
        List<String> least = shrink(lines, fewer -> differs(fewer, jena));
        fail(
            "seed %d, ontology %d:%n%s%nonly we conclude %s%nonly Jena concludes %s"
                .formatted(
                    seed,
                    n,
                    String.join("\n", least),
                    minus(ours(least, SHARED), jenas(least, jena)),
                    minus(jenas(least, jena), ours(least, ALL))));
      }
      conclusions += ours(lines, SHARED).size();
    }
    long total = conclusions;
    assertTrue(
        conclusions > ontologies * 3L,
        () -> "seed " + seed + ": only " + total + " conclusions were compared");
  }

  private static boolean differs(List<String> lines, Reasoner jena) {
    Set<String> jenas = jenas(lines, jena);
    return !jenas.containsAll(ours(lines, SHARED)) || !ours(lines, ALL).containsAll(jenas);
  }

  private static Set<String> minus(Set<String> one, Set<String> other) {
    Set<String> rest = new TreeSet<>(one);
    rest.removeAll(other);
    return rest;
  }

  /** Leaves out lines as long as the rest still shows the same. */
  static List<String> shrink(List<String> lines, Predicate<List<String>> shows) {
    List<String> least = new ArrayList<>(lines);
    for (int i = 0; i < least.size(); ) {
      List<String> fewer = new ArrayList<>(least);
      fewer.remove(i);
      if (shows.test(fewer)) {
        least = fewer;
        i = 0;
      } else {
        i++;
      }
    }
    return least;
  }

  private static Graph graph(List<String> lines) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + String.join("\n", lines), Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Set<String> ours(List<String> lines, List<Rule> rules) {
    Graph graph = graph(lines);
    return Reasoned.over(new Axioms(graph, rules), graph).inferred().stream()
        .filter(triple -> isComparable(triple, graph))
        .map(DifferentialTest::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> jenas(List<String> lines, Reasoner jena) {
    Graph graph = graph(lines);
    return jena
        .bind(graph)
        .find()
        .filterKeep(triple -> isComparable(triple, graph))
        .mapWith(DifferentialTest::text)
        .toList()
        .stream()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** About individuals, by names of the ontology, and not stated. */
  private static boolean isComparable(Triple triple, Graph stated) {
    boolean isMembership = triple.getPredicate().equals(RDF.Nodes.type);
    boolean isSame = triple.getPredicate().equals(OWL2.sameAs.asNode());
    return !stated.contains(triple)
        && isOurs(triple.getSubject(), "i")
        && (isMembership
            ? isOurs(triple.getObject(), "C")
            : (isSame || isOurs(triple.getPredicate(), "p"))
                && !(isSame && triple.getSubject().equals(triple.getObject())));
  }

  private static boolean isOurs(Node node, String kind) {
    return node.isURI() && node.getURI().startsWith(NS + kind);
  }

  private static String text(Triple triple) {
    return triple.toString().replace(NS, ":");
  }
}
