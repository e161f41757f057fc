package org.w3id.dyad.reasoning.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.Seed;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.AttributionTest;
import org.w3id.dyad.reasoning.query.QueryPatterns;
import org.w3id.dyad.reasoning.query.Reason;

/** Explanations over the shipped data. */
final class ExplainerTest {
  private static final String BASE = "https://w3id.org/dyad/";

  private static DatasetGraph data;
  private static Explainer explainer;

  @BeforeAll
  static void open() throws IOException {
    data = Shipped.store().data();
    data.begin(ReadWrite.READ);
    explainer = new Explainer(data);
  }

  @AfterAll
  static void close() {
    data.end();
  }

  private static Node iri(String path) {
    return NodeFactory.createURI(BASE + path);
  }

  private static Triple triple(String subject, String property, String object) {
    return Triple.create(iri("id/" + subject), iri("ontology#" + property), iri(object));
  }

  /** One of each kind of statement that follows, and some more by chance. */
  private static List<Triple> sample() {
    List<Triple> all = new ArrayList<>();
    data.find(iri("graph/inferred"), Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> all.add(quad.asTriple()));
    long seed = Seed.next();
    System.out.println("sample of what follows: seed " + seed);
    Collections.shuffle(all, new Random(seed));
    Map<Node, Triple> kinds = new HashMap<>();
    all.forEach(triple -> kinds.putIfAbsent(QueryPatterns.symbol(triple), triple));
    List<Triple> sample = new ArrayList<>(kinds.values());
    sample.addAll(all.subList(0, 60));
    return sample;
  }

  @Test
  void whateverFollowsIsExplainedDownToWhatIsStatedByItsDocuments() throws IOException {
    List<Triple> sample = sample();
    Map<String, Set<String>> cited = cited();
    Set<String> wrong = new TreeSet<>();
    assertTrue(sample.size() > 120, () -> sample.size() + " statements");
    for (Triple statement : sample) {
      Optional<Proof> proof = explainer.explain(statement);
      assertTrue(proof.isPresent(), () -> "no explanation of " + statement);
      assertRestsOnStatements(statement, proof.get(), new HashSet<>());
      wrong.addAll(attributedToOthers(proof.get(), cited));
    }
    assertEquals(Set.of(), wrong);
  }

  private static Map<String, Set<String>> cited() throws IOException {
    Map<String, Set<String>> cited = new HashMap<>();
    for (Path file : AttributionTest.tables()) {
      String table = file.getFileName().toString().replace(".csv", "");
      cited.put(BASE + "graph/" + table, AttributionTest.cited(table));
    }
    return cited;
  }

  /** Premises that are attributed to a document which the table that states them does not cite. */
  private static Set<String> attributedToOthers(Proof proof, Map<String, Set<String>> cited) {
    ProofSources evidence = new ProofSources(explainer.graph());
    Set<String> wrong = new TreeSet<>();
    proof.reasons().values().stream()
        .flatMap(reason -> reason.premises().stream())
        .forEach(
            premise -> {
              Set<String> allowed = new HashSet<>();
              explainer
                  .statedIn(premise)
                  .forEach(graph -> allowed.addAll(cited.getOrDefault(graph.toString(), Set.of())));
              evidence.documents(premise).stream()
                  .filter(document -> !allowed.isEmpty())
                  .map(document -> document.toString().replaceFirst(".*/", ""))
                  .filter(document -> !allowed.contains(document))
                  .forEach(document -> wrong.add(premise + " by " + document));
            });
    return wrong;
  }

  private static void assertRestsOnStatements(Triple statement, Proof proof, Set<Triple> above) {
    Optional<Reason> reason = proof.reason(statement);
    if (reason.isEmpty()) {
      assertFalse(explainer.statedIn(statement).isEmpty(), () -> statement + " is not stated");
      return;
    }
    assertTrue(above.add(statement), () -> statement + " is its own reason");
    reason.get().premises().forEach(p -> assertRestsOnStatements(p, proof, above));
    above.remove(statement);
  }

  @Test
  void anAllWeatherPartnerIsExplainedByItsDocuments() {
    Triple goal =
        Triple.create(iri("id/state/BLR"), RDF.Nodes.type, iri("ontology#AllWeatherPartner"));
    Proof proof = explainer.explain(goal).orElseThrow();
    String text = ProofText.tell(proof, explainer, PrefixMapping.Standard);
    for (String part :
        List.of("cls-svf1", "cls-hv2", "prp-inv1", "document/pinelyte-2025", "graph/ontology")) {
      assertTrue(text.contains(part), text);
    }
    Graph graph = GraphFactory.createDefaultGraph();
    new ProofGraph(graph::add).write(proof, explainer);
    Node source = NodeFactory.createURI("http://www.w3.org/ns/prov#hadPrimarySource");
    assertTrue(graph.contains(Node.ANY, source, iri("id/document/pinelyte-2025")), text);
  }

  @Test
  void aRuleSaysWhatWasAbsent() {
    Triple goal =
        triple(
            "partnership-status/blr-2022-09-15-all-weather-comprehensive-strategic-partnership",
            "supersedes",
            "id/partnership-status/blr-2016-09-29-comprehensive-strategic-partnership-of-mutual-trust-and-win-win-cooperation");
    Reason reason = explainer.explain(goal).orElseThrow().reason(goal).orElseThrow();
    assertEquals("status-supersedes", reason.rule());
    assertEquals("a status that stands between the two", reason.absence());
    assertEquals("replaces", reason.premises().get(0).getPredicate().getLocalName());
  }

  @Test
  void whatIsNotInTheGraphHasNoExplanation() {
    assertTrue(
        explainer
            .explain(
                Triple.create(
                    iri("id/state/FRA"), RDF.Nodes.type, iri("ontology#AllWeatherPartner")))
            .isEmpty());
  }
}
