package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.trade.TradeFlow;

/**
 * The trade cube of a release keeps the integrity constraints of the Data Cube vocabulary, as far
 * as no list of codes is a hierarchy (IC-20, IC-21). Each constraint is a query for what breaks it,
 * beside an example of that.
 *
 * @see <a href="https://www.w3.org/TR/vocab-data-cube/#wf">The RDF Data Cube Vocabulary, 11</a>
 */
final class DataCubeTest {
  private static final Pitfalls CONSTRAINTS = new Pitfalls(Path.of("src/test/resources/data-cube"));

  private static final String CUBE =
      """
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      CONSTRUCT { ?s ?p ?o }
      WHERE {
        { SELECT DISTINCT ?s { { ?s qb:dataSet ?set } UNION { ?s qb:structure ?dsd }
            UNION { ?dsd qb:component ?s } UNION { ?dsd qb:component/qb:componentProperty ?s }
            UNION { ?dsd a qb:DataStructureDefinition BIND(?dsd AS ?s) } UNION { ?s a qb:Slice }
            UNION { ?dimension qb:codeList/^skos:inScheme ?s } UNION { ?dimension qb:codeList ?s } } }
        ?s ?p ?o .
      }
      """;

  private static final Node STRUCTURE =
      NodeFactory.createURI(Iris.term("TradeFlowStructure").stringValue());
  private static final Node OBSERVATION = iri("Observation");
  private static final Node HIERARCHY = iri("HierarchicalCodeList");

  private static Graph cube;

  @BeforeAll
  static void read() {
    DatasetGraph data = Shipped.store().data();
    cube = GraphFactory.createDefaultGraph();
    Txn.executeRead(
        data,
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(data)).query(CUBE).build()) {
            execution.execConstructTriples().forEachRemaining(cube::add);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> theReleaseKeepsThem() throws IOException {
    return CONSTRAINTS.avoidedBy(cube);
  }

  @TestFactory
  Stream<DynamicTest> eachIsSeenToBeBroken() throws IOException {
    return CONSTRAINTS.foundInExamples();
  }

  /**
   * Re-exports have the dimensions of the exports that contain them, in a data set of their own.
   */
  @TestFactory
  Stream<DynamicTest> reExportsKeepThem() throws IOException {
    RecordingSink sink = new RecordingSink();
    Path file = Path.of("src/test/resources/sources/comtrade/api-csv/bulk.txt");
    Sources.named("comtrade").orElseThrow().read(List.of(file), sink);
    assertTrue(sink.flows().stream().anyMatch(flow -> flow.reporting().again()), "no re-exports");
    Graph graph = sink.graph();
    for (TradeFlow flow : sink.flows()) {
      Node set = NodeFactory.createURI(Iris.id("dataset", flow.dataset()).stringValue());
      graph.add(set, RDF.Nodes.type, iri("DataSet"));
      graph.add(set, iri("structure"), STRUCTURE);
    }
    GraphUtil.addInto(graph, cube);
    return CONSTRAINTS.avoidedBy(graph);
  }

  @Test
  void theCubeIsThere() {
    assertTrue(cube.find(Node.ANY, RDF.Nodes.type, OBSERVATION).toList().size() > 100);
  }

  /** Else IC-20 and IC-21 would have to be asked too. */
  @Test
  void noListOfCodesIsAHierarchy() {
    assertFalse(cube.contains(Node.ANY, RDF.Nodes.type, HIERARCHY));
  }

  private static Node iri(String name) {
    return NodeFactory.createURI("http://purl.org/linked-data/cube#" + name);
  }
}
