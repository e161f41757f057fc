package org.w3id.dyad.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.build.Shipped;
import org.w3id.dyad.trade.ObservationTriples;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Trade flows take no part in the reasoning, so that nothing is written a hundred million times. If
 * this fails after a change of the ontology, more would be lost than
 * src/main/resources/r2rml/README.md says.
 */
final class FlowConclusionsTest {

  @ParameterizedTest
  @CsvSource({
    "HS2022,854231,false",
    "HS2022,854231,true",
    "SITC4,7764,false",
    "'',TOTAL,false",
    "'',TOTAL,true"
  })
  void noMoreWouldFollowThanIsDocumented(String revision, String code, boolean again)
      throws IOException {
    TradeFlow flow =
        new TradeFlow(
            "comtrade",
            "CHN",
            "BLR",
            TradeFlow.Side.EXPORTER,
            revision,
            code,
            2013,
            BigDecimal.ONE,
            BigDecimal.TEN,
            "kg",
            again,
            "a.csv:2");
    String triples = String.join("", ObservationTriples.of(flow));
    Graph data = RDFParser.fromString(triples, Lang.NTRIPLES).toGraph();
    Axioms axioms = Axioms.read(Shipped.home().ontology());
    Graph ontology = GraphFactory.createDefaultGraph();
    ontology.add(
        Triple.create(
            node(flow.side().iri().stringValue()),
            RDF.type.asNode(),
            node("https://w3id.org/dyad/ontology#ReportingSide")));
    Set<Triple> anyway = Reasoned.over(axioms, ontology).inferred();
    Graph both = GraphFactory.createDefaultGraph();
    ontology.find().forEach(both::add);
    data.find().forEach(both::add);
    Set<Triple> more =
        Reasoned.over(axioms, both).inferred().stream()
            .filter(triple -> !anyway.contains(triple))
            .collect(Collectors.toSet());
    assertEquals(leftOut(flow), more);
  }

  private static Set<Triple> leftOut(TradeFlow flow) {
    Node subject = node(flow.iri().stringValue());
    Node type = RDF.type.asNode();
    Set<Triple> leftOut = new HashSet<>();
    leftOut.add(Triple.create(subject, type, node("https://w3id.org/dyad/ontology#Statement")));
    leftOut.add(Triple.create(subject, type, node("http://www.w3.org/ns/prov#Entity")));
    for (String digits : new String[] {flow.chapter(), flow.heading()}) {
      if (digits != null) {
        String product = TradeFlow.product(flow.revision(), digits).stringValue();
        leftOut.add(Triple.create(subject, SKOS.broaderTransitive.asNode(), node(product)));
      }
    }
    return leftOut;
  }

  private static Node node(String iri) {
    return NodeFactory.createURI(iri);
  }
}
