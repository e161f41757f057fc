package org.w3id.dyad.reasoning.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.assembly.Shipped;

/** A file of axioms beside those of the ontology is enough for new conclusions. */
final class NewAxiomTest {
  private static final String PREFIXES =
      """
      PREFIX : <https://example.org/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      """;

  @TempDir private Path folder;

  private static Graph graph(String turtle) {
    Graph graph = GraphFactory.createDefaultGraph();
    RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).parse(graph);
    return graph;
  }

  private static Node node(String name) {
    return NodeFactory.createURI("https://example.org/" + name);
  }

  private static Triple triple(String subject, String property, String object) {
    return graph(":%s %s %s .".formatted(subject, property, object)).find().next();
  }

  @Test
  void aNewAxiomNeedsNoJava() throws IOException {
    PathUtils.copyDirectory(Shipped.home().ontology(), folder);
    Graph data =
        graph(
            """
            :status dyad:hasParty :x , :y ; :announcedBy :speech . :speech :heldBy :speaker .
            :note :about :status .
            """);
    Set<Triple> before = Reasoned.over(Axioms.read(folder), data).inferred();
    assertTrue(before.contains(triple("x", "dyad:isPartyTo", ":status")));

    Files.writeString(
        folder.resolve("of-our-own.ttl"),
        PREFIXES
            + """
            :announcedFor owl:propertyChainAxiom ( :announcedBy :heldBy ) .
            :Announced owl:equivalentClass [ owl:onProperty :announcedBy ; owl:someValuesFrom owl:Thing ] .
            :about owl:inverseOf :isSubjectOf .
            dyad:isPartyTo rdfs:subPropertyOf :takesPartIn .
            """);
    Set<Triple> after = Reasoned.over(Axioms.read(folder), data).inferred();
    for (Triple follows :
        Set.of(
            triple("status", ":announcedFor", ":speaker"),
            triple("status", "a", ":Announced"),
            triple("status", ":isSubjectOf", ":note"),
            triple("x", ":takesPartIn", ":status"))) {
      assertTrue(after.contains(follows), follows::toString);
      assertFalse(before.contains(follows), follows::toString);
    }
    assertTrue(after.containsAll(before));
  }

  /** An inverse would make a literal a subject: neither that nor what rests on it follows. */
  @Test
  void noConclusionGoesThroughALiteralAsSubject() {
    Axioms axioms =
        Axioms.of(
            graph(
                """
                :p owl:inverseOf :q . :r owl:inverseOf :q . :p rdfs:subPropertyOf :s . :p rdfs:range :C .
                """));
    Set<Triple> inferred = Reasoned.over(axioms, graph(":x :p \"text\" , :y .")).inferred();
    assertEquals(
        Set.of(
            triple("x", ":s", "\"text\""),
            triple("x", ":s", ":y"),
            triple("y", ":q", ":x"),
            triple("x", ":r", ":y"),
            triple("y", "a", ":C")),
        inferred.stream()
            .filter(t -> !t.getPredicate().getURI().startsWith("http://www.w3.org/2000/01/"))
            .collect(Collectors.toSet()));
  }

  /** So many that they go through the second thread in several blocks. */
  @Test
  void manyStatementsGiveTheSameAsFew() {
    Axioms axioms = Axioms.of(graph(":p owl:inverseOf :q . :p a owl:TransitiveProperty ."));
    Graph data = GraphFactory.createDefaultGraph();
    for (int i = 0; i < 100_000; i++) {
      data.add(Triple.create(node("x" + i), node("p"), node("x" + (i % 4 == 3 ? i - 3 : i + 1))));
    }
    Set<Triple> inferred = Reasoned.over(axioms, data).inferred();
    // In a ring of four each is related to all four; 100,000 of these pairs are stated.
    assertEquals(4 * 100_000 - 100_000 + 4 * 100_000, inferred.size());
  }
}
