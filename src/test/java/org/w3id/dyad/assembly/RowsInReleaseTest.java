package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.reasoning.Inference;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.release.Dump;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * What a source says is the same whether it is kept as rows or as triples: a published file is
 * loaded into a release, and its statements are held against those that the source gave.
 */
class RowsInReleaseTest {
  private static final Path FILES = Path.of("src/test/resources/sources/unga/two-files");
  private static final Node GRAPH = NodeFactory.createURI(Iris.graph("unga").stringValue());
  private static final Node INFERRED = NodeFactory.createURI(Iris.graph("inferred").stringValue());
  private static final List<Path> VOTES =
      List.of(FILES.resolve("roll_calls.csv"), FILES.resolve("votes.csv"));

  @TempDir private static Path folder;
  private static Home home;
  private static Build.Result built;
  private static Store store;
  private static Set<Triple> said;

  @BeforeAll
  static void build() throws IOException {
    home = SmallHome.in(folder);
    Source unga =
        Sources.named("unga").orElseThrow().withOptions(Map.of("votes", "BLR,CHN,RUS,USA"));
    Releases releases = new Releases(folder.resolve("releases"));
    new Loaded(releases.base()).load(unga, VOTES, null, null, false, BuildProgress.NONE);
    built = new Build(home, releases, BuildProgress.NONE).run(false);
    store = built.release().open(CubeCompanion.inParquet());
    RecordingSink sink = new RecordingSink();
    unga.read(VOTES, sink);
    said = asStored(sink);
  }

  @AfterAll
  static void close() {
    store.close();
  }

  /** The statements in the forms in which the store of triples keeps numbers. */
  private static Set<Triple> asStored(RecordingSink sink) {
    DatasetGraph triples = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        triples,
        () ->
            sink.statements()
                .forEach(
                    s ->
                        triples.add(
                            Bridge.quad(GRAPH, s.getSubject(), s.getPredicate(), s.getObject()))));
    return triples(triples, GRAPH);
  }

  private static Set<Triple> triples(DatasetGraph data, Node graph) {
    return Txn.calculateRead(
        data,
        () -> {
          Set<Triple> found = new HashSet<>();
          data.find(graph, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> assertTrue(found.add(quad.asTriple()), () -> "twice: " + quad));
          return found;
        });
  }

  private static boolean isRow(Node node) {
    return node.isURI()
        && (node.getURI().startsWith(Iris.ID + "figure/unga/")
            || node.getURI().startsWith(Iris.ID + "vote/"));
  }

  @Test
  void nothingOfTheSourceIsMissingOrMore() {
    assertEquals(said, triples(store.data(), GRAPH));
    Set<Node> rows =
        said.stream()
            .map(Triple::getSubject)
            .filter(each -> isRow(each))
            .collect(Collectors.toSet());
    assertTrue(rows.size() > 10, rows::toString);
    assertTrue(triples(store.triples(), GRAPH).stream().noneMatch(t -> isRow(t.getSubject())));
  }

  @Test
  void whatFollowsIsWhatTheAxiomsSay() throws IOException {
    Inference inference = Inference.by(home.ontology());
    Txn.executeRead(
        store.data(),
        () ->
            store
                .data()
                .find()
                .forEachRemaining(
                    quad -> {
                      if (!Set.of("inferred", "derivations").contains(name(quad.getGraph()))) {
                        inference.statements().accept(quad.asTriple());
                      }
                    }));
    Set<Triple> follows = new HashSet<>();
    inference.conclude(store, follows::add);
    Function<Set<Triple>, Set<Triple>> ofRows =
        all ->
            all.stream()
                .filter(t -> isRow(t.getSubject()) || isRow(t.getObject()))
                .collect(Collectors.toSet());
    assertEquals(ofRows.apply(follows), ofRows.apply(triples(store.data(), INFERRED)));
  }

  private static String name(Node graph) {
    return graph.getURI().substring(Iris.graph("").stringValue().length());
  }

  @Test
  void theDumpHasAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dump.write(store, RDFFormat.NQUADS, out);
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.NQUADS).parse(read);
    assertEquals(said, triples(read, GRAPH));
  }

  @Test
  void theCatalogueCountsAll() {
    Node count = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    Map<Node, Long> counted = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    Txn.executeRead(
        store.data(),
        () ->
            store
                .data()
                .find(Node.ANY, GRAPH, count, Node.ANY)
                .forEachRemaining(
                    quad ->
                        counted.put(
                            quad.getSubject(),
                            Long.valueOf(quad.getObject().getLiteralLexicalForm()))));
    assertFalse(counted.isEmpty());
    counted.forEach((graph, number) -> assertEquals(said.size(), number));
  }

  @Test
  void eachIsFoundByItsSubject() {
    Txn.executeRead(
        store.data(),
        () ->
            said.stream()
                .filter(t -> isRow(t.getSubject()))
                .forEach(t -> assertTrue(store.data().contains(new Quad(GRAPH, t)), t::toString)));
  }
}
