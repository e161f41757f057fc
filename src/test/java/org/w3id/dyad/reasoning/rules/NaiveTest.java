package org.w3id.dyad.reasoning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Seed;
import org.w3id.dyad.reasoning.materialise.Finding;
import org.w3id.dyad.reasoning.rules.RandomOntology.Construct;

/**
 * Over random small ontologies, what follows and what is reported is what the rules of the
 * specification give as plain SPARQL updates, also for constructs that no reasoner of Jena has:
 * property chains, keys, allValuesFrom with sameAs. {@code -Ddyad.seed=…} repeats a run, {@code
 * -Ddyad.naive=…} sets how many are tried.
 */
final class NaiveTest {
  private static final Path FOLDER = Path.of("src/test/resources/reasoning");
  private static final String NS = "https://example.org/";
  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private static final int ONTOLOGIES = Integer.getInteger("dyad.naive", 250);

  @Test
  void weConcludeAndReportWhatTheRulesSay() throws IOException {
    UpdateRequest rules = UpdateFactory.create(Files.readString(FOLDER.resolve("naive.ru")));
    Query findings = QueryFactory.create(Files.readString(FOLDER.resolve("naive-findings.rq")));
    long seed = Seed.next();
    System.out.println("differential test against plain updates: seed " + seed);
    Random random = new Random(seed);
    Set<String> reported = new TreeSet<>();
    int chains = 0;
    for (int n = 0; n < ONTOLOGIES; n++) {
      List<String> lines = RandomOntology.lines(random, EnumSet.noneOf(Construct.class));
      lines.addAll(more(random));
      Graph graph = GraphFactory.createDefaultGraph();
      RDFParser.fromString(PREFIXES + String.join("\n", lines), Lang.TURTLE).parse(graph);
      Reasoned ours = Reasoned.over(Axioms.of(graph), graph);
      DatasetGraph naive = closure(graph, rules);
      String context = "seed " + seed + ", ontology " + n + ":\n" + String.join("\n", lines);
      assertEquals(
          texts(naive.getDefaultGraph().find().filterKeep(t -> isOurs(t, graph)).toList()),
          texts(ours.inferred().stream().filter(t -> isOurs(t, graph)).toList()),
          context);
      Set<String> expected = reports(naive, findings);
      expected.removeIf(NaiveTest::isOfOneStatement);
      Set<String> found =
          ours.findings().stream()
              .map(NaiveTest::report)
              .filter(report -> !isOfOneStatement(report))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(without("prp-key", expected), without("prp-key", found), context);
      // Of several things with one key each is reported with the first, not with all others.
      assertTrue(expected.containsAll(found), context);
      assertEquals(things(expected), things(found), context);
      expected.forEach(report -> reported.add(report.split(" ")[0]));
      chains += String.join("", lines).contains("propertyChainAxiom") ? 1 : 0;
    }
    assertTrue(chains > ONTOLOGIES / 4, "property chains were tried");
    assertTrue(reported.size() > 4, () -> "kinds of reports that were tried: " + reported);
  }

  private static List<String> more(Random random) {
    List<String> lines = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      String property = ":p" + random.nextInt(5);
      String type = ":C" + random.nextInt(6);
      lines.add(
          switch (random.nextInt(11)) {
            case 0, 1, 2 -> property + " owl:propertyChainAxiom ( " + properties(2, random) + ") .";
            case 3 -> property + " owl:propertyChainAxiom ( " + properties(3, random) + ") .";
            case 4 -> type + " owl:hasKey ( " + properties(1 + random.nextInt(2), random) + ") .";
            case 5 -> property + " a owl:FunctionalProperty .";
            case 6 -> property + " a owl:InverseFunctionalProperty .";
            case 7 -> type + " owl:disjointWith :C" + random.nextInt(6) + " .";
            case 8 -> property + " a owl:AsymmetricProperty .";
            case 9 -> property + " a owl:IrreflexiveProperty .";
            default ->
                type
                    + " rdfs:subClassOf [ owl:onProperty "
                    + property
                    + " ; owl:maxCardinality "
                    + random.nextInt(2)
                    + " ] .";
          });
    }
    return lines;
  }

  private static String properties(int count, Random random) {
    return (":p" + random.nextInt(5) + " ") + (count == 1 ? "" : properties(count - 1, random));
  }

  private static DatasetGraph closure(Graph graph, UpdateRequest rules) {
    DatasetGraph naive = DatasetGraphFactory.createGeneral();
    graph.find().forEach(naive.getDefaultGraph()::add);
    int before = -1;
    while (before < naive.getDefaultGraph().size()) {
      before = naive.getDefaultGraph().size();
      UpdateAction.execute(rules, naive);
    }
    return naive;
  }

  private static Set<String> reports(DatasetGraph naive, Query findings) {
    Set<String> reports = new TreeSet<>();
    try (QueryExec execution = QueryExec.dataset(naive).query(findings).build()) {
      execution
          .select()
          .forEachRemaining(
              row ->
                  reports.add(
                      report(row.get("rule").getLiteralLexicalForm(), row.get("x"), row.get("y"))));
    }
    return reports;
  }

  private static Set<String> without(String rule, Set<String> reports) {
    return reports.stream()
        .filter(report -> !report.startsWith(rule))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> things(Set<String> reports) {
    return reports.stream()
        .flatMap(report -> Stream.of(report.replaceAll(".*\\[|\\]", "").split(", ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One statement that breaks prp-irp and prp-asyp alike is reported by one of them only. */
  private static boolean isOfOneStatement(String report) {
    return report.matches("prp-asyp \\[[^,]*\\]");
  }

  private static String report(Finding finding) {
    Node other = finding.other();
    if (other == null) {
      boolean isPair = finding.rule().equals("prp-asyp");
      other = isPair ? finding.premises().get(0).getObject() : finding.focus();
    }
    return report(finding.rule(), finding.focus(), other);
  }

  private static String report(String rule, Node one, Node other) {
    return rule + " " + new TreeSet<>(List.of(one.toString(), other.toString()));
  }

  private static Set<String> texts(List<Triple> triples) {
    return triples.stream().map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
  }

  /** About individuals, by names of the ontology, and not stated. */
  private static boolean isOurs(Triple triple, Graph stated) {
    Node word =
        triple.getPredicate().equals(RDF.Nodes.type) ? triple.getObject() : triple.getPredicate();
    boolean isSameAsItself =
        triple.getSubject().equals(triple.getObject())
            && triple.getPredicate().getLocalName().equals("sameAs");
    return triple.getSubject().isURI()
        && triple.getSubject().getURI().startsWith(NS + "i")
        && word.isURI()
        && !isSameAsItself
        && (word.getURI().startsWith(NS) || word.getLocalName().equals("sameAs"))
        && !stated.contains(triple);
  }
}
