package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.Unit;
import org.w3id.dyad.reasoning.materialise.Materialiser;
import org.w3id.dyad.reasoning.rules.Axioms;
import org.w3id.dyad.trade.CubeWriter;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.ProductCode;
import org.w3id.dyad.trade.Quantity;
import org.w3id.dyad.trade.Reporting;
import org.w3id.dyad.trade.Route;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Trade flows take part in the reasoning through their mapping: it shows of each flow what the
 * axioms of the ontology make of it. If this fails after a change of the ontology, the mapping
 * ({@code r2rml/trade.ttl}) is to be changed too.
 */
final class FlowConclusionsTest {
  private static final Node INFERRED =
      NodeFactory.createURI("https://w3id.org/dyad/graph/inferred");

  @TempDir private Path folder;

  /** What the mapping shows of one flow of each kind: what sources say, and what follows. */
  private final Graph stated = GraphFactory.createDefaultGraph();

  private final Set<Triple> shown = new HashSet<>();

  @BeforeEach
  void show() throws IOException {
    Path cube = Files.createDirectory(folder.resolve("trade"));
    try (CubeWriter writer = new CubeWriter(cube, "comtrade")) {
      for (boolean again : List.of(false, true)) {
        writer.add(flow("HS2022", "854231", again));
        writer.add(flow("SITC4", "7764", again));
        writer.add(flow("", ProductCode.TOTAL, again));
      }
      writer.finish((flow, kept, left, same) -> {});
    }
    try (DuckDbStore store = DuckDbStore.open(cube)) {
      VirtualDataset.of(DatasetGraphFactory.create(), store)
          .find(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(
              quad -> {
                if (quad.getGraph().equals(INFERRED)) {
                  shown.add(quad.asTriple());
                } else if (!quad.isDefaultGraph()) {
                  stated.add(quad.asTriple());
                }
              });
    }
    assertEquals(6, stated.find(Node.ANY, iri("dyad:tradeValue"), Node.ANY).toList().size());
  }

  private static TradeFlow flow(String revision, String code, boolean again) {
    return new TradeFlow(
        "comtrade",
        new Route("CHN", "BLR"),
        new Reporting(again ? TradeFlow.Side.EXPORTER : TradeFlow.Side.IMPORTER, again),
        new ProductCode(revision, code),
        2013,
        BigDecimal.ONE,
        new Quantity(BigDecimal.TEN, Unit.KILOGRAM),
        "a.csv:2");
  }

  @Test
  void theMappingShowsWhatFollows() throws IOException {
    Set<Triple> follows = conclusions(Axioms.read(Shipped.home().ontology()));
    assertTrue(follows.size() >= 12, follows::toString);
    assertEquals(follows, shown);
  }

  /** Whatever an axiom says of flows, of their parts or of both, this test would tell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "dyad:TradeFlow rdfs:subClassOf dyad:Event .",
        "qb:Observation rdfs:subClassOf dyad:Event .",
        "dyad:hasExporter rdfs:subPropertyOf dyad:involves .",
        "dyad:hasHeading rdfs:domain dyad:Event .",
        "dyad:hasImporter rdfs:range dyad:Place .",
        "dyad:hasExporter owl:inverseOf dyad:exports .",
        "dyad:Own owl:equivalentClass [ owl:onProperty dyad:hasProduct ; owl:someValuesFrom owl:Thing ] ."
      })
  void anAxiomThatTheMappingDoesNotShowIsNoticed(String axiom) throws IOException {
    Path ontology = folder.resolve("ontology");
    PathUtils.copyDirectory(Shipped.home().ontology(), ontology);
    Files.writeString(
        ontology.resolve("of-our-own.ttl"),
        """
        PREFIX dyad: <https://w3id.org/dyad/ontology#>
        PREFIX owl: <http://www.w3.org/2002/07/owl#>
        PREFIX qb: <http://purl.org/linked-data/cube#>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        """
            + axiom);
    Set<Triple> follows = new HashSet<>(conclusions(Axioms.read(ontology)));
    follows.removeAll(shown);
    assertTrue(!follows.isEmpty(), axiom);
  }

  /** What follows from the flows, and not from the ontology and its individuals alone. */
  private Set<Triple> conclusions(Axioms axioms) {
    Graph individuals = GraphFactory.createDefaultGraph();
    for (String side : List.of("dyad:ExporterReported", "dyad:ImporterReported")) {
      individuals.add(Triple.create(iri(side), RDF.Nodes.type, iri("dyad:ReportingSide")));
    }
    described("dyad:hasExporter", "dyad:Area").forEach(individuals::add);
    described("dyad:hasImporter", "dyad:Area").forEach(individuals::add);
    described("dyad:hasProduct", "dyad:Product").forEach(individuals::add);
    Set<Triple> anyway = inferred(axioms, individuals);
    Graph both = GraphFactory.createDefaultGraph();
    individuals.find().forEach(both::add);
    stated.find().forEach(both::add);
    Set<Triple> all = inferred(axioms, both);
    all.removeAll(anyway);
    return all;
  }

  /**
   * What sources describe wherever a flow refers to it; the check of references holds them to that.
   */
  private Set<Triple> described(String property, String type) {
    return stated
        .find(Node.ANY, iri(property), Node.ANY)
        .mapWith(triple -> Triple.create(triple.getObject(), RDF.Nodes.type, iri(type)))
        .toSet();
  }

  private static Set<Triple> inferred(Axioms axioms, Graph data) {
    Materialiser materialiser = new Materialiser(axioms);
    data.find().forEach(materialiser::add);
    Set<Triple> inferred = new HashSet<>();
    materialiser.inferred(inferred::add);
    return inferred;
  }

  private static Node iri(String name) {
    return NodeFactory.createURI(name.replace("dyad:", "https://w3id.org/dyad/ontology#"));
  }
}
