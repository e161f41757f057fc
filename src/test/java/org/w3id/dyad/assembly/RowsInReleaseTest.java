package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * What sources say is the same whether it is kept as rows or as triples: files are loaded into a
 * release, and its statements are held against those that the sources gave.
 */
class RowsInReleaseTest {
  private static final Path FIXTURES = Path.of("src/test/resources/sources");
  private static final Node INFERRED = NodeFactory.createURI(Iris.graph("inferred").stringValue());

  /** Where the files of each source are. */
  private static final Map<String, String> CASES =
      new TreeMap<>(
          Map.of(
              "gdelt", "events-2",
              "unga", "two-files",
              "v-dem", "years",
              "cow-nmc", "years",
              "cow-igo", "both",
              "cow-contiguity", "both",
              "cepii-geodist", "both",
              "sipri", "years",
              "atop-dyads", "years"));

  @TempDir private static Path folder;
  private static Home home;
  private static Store store;

  /** What each source says, as the store of triples keeps it. */
  private static final Map<String, Set<Triple>> SAID = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    home = SmallHome.in(folder);
    Releases releases = new Releases(folder.resolve("releases"));
    Loaded loaded = new Loaded(releases.base());
    for (Map.Entry<String, String> each : CASES.entrySet()) {
      Source source = source(each.getKey());
      List<Path> files = files(FIXTURES.resolve(each.getKey()).resolve(each.getValue()));
      loaded.load(source, files, null, null, false, BuildProgress.NONE);
      RecordingSink sink = new RecordingSink();
      source.read(files, sink);
      SAID.put(each.getKey(), asStored(sink, graph(each.getKey())));
    }
    store =
        new Build(home, releases, BuildProgress.NONE)
            .run(false)
            .release()
            .open(CubeCompanion.inParquet());
  }

  private static Source source(String name) {
    Source source = Sources.named(name).orElseThrow();
    return name.equals("unga")
        ? source.withOptions(Map.of("votes", "BLR,CHN,RUS,USA,TWN,YUG"))
        : source;
  }

  private static List<Path> files(Path fixture) throws IOException {
    try (Stream<Path> files = Files.list(fixture)) {
      return files
          .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".csv"))
          .filter(file -> !file.getFileName().toString().startsWith("expected"))
          .sorted()
          .toList();
    }
  }

  @AfterAll
  static void close() {
    store.close();
  }

  private static Node graph(String source) {
    return NodeFactory.createURI(Iris.graph(source).stringValue());
  }

  /** The statements in the forms in which the store of triples keeps numbers. */
  private static Set<Triple> asStored(RecordingSink sink, Node graph) {
    DatasetGraph triples = DatabaseMgr.createDatasetGraph();
    Txn.executeWrite(
        triples,
        () ->
            sink.statements()
                .forEach(
                    s ->
                        triples.add(
                            Bridge.quad(graph, s.getSubject(), s.getPredicate(), s.getObject()))));
    return triples(triples, graph);
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

  /** Spells, and what is said of a state without a time, stay triples. */
  private static final Pattern ROW =
      Pattern.compile(
          Pattern.quote(Iris.ID)
              + "(figure/unga/.+|vote/.+|coded-event/.+|data-point/.+/[0-9]{4}(/[0-9]+)?"
              + "|data-point/[^/]+/[^/]+/[^/]+/[^/]+/always)");

  private static boolean isRow(Node node) {
    return node.isURI() && ROW.matcher(node.getURI()).matches();
  }

  static Set<String> sources() {
    return CASES.keySet();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void nothingOfTheSourceIsMissingOrMore(String source) {
    Set<Triple> said = SAID.get(source);
    assertEquals(said, triples(store.data(), graph(source)));
    assertTrue(said.stream().anyMatch(triple -> isRow(triple.getSubject())), source);
    assertEquals(
        Set.of(),
        triples(store.triples(), graph(source)).stream()
            .filter(triple -> isRow(triple.getSubject()))
            .collect(Collectors.toSet()));
  }

  @Test
  void eachIsFoundByItsSubject() {
    Txn.executeRead(
        store.data(),
        () ->
            SAID.forEach(
                (source, said) ->
                    said.stream()
                        .filter(triple -> isRow(triple.getSubject()))
                        .forEach(
                            triple ->
                                assertTrue(
                                    store.data().contains(new Quad(graph(source), triple)),
                                    triple::toString))));
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
                      if (!quad.getGraph().equals(INFERRED)) {
                        inference.statements().accept(quad.asTriple());
                      }
                    }));
    Set<Triple> follows = new HashSet<>();
    inference.conclude(store, follows::add);
    Set<Triple> shown = ofRows(triples(store.data(), INFERRED));
    assertEquals(Set.of(), without(ofRows(follows), shown), "follows and is not shown");
    assertEquals(Set.of(), without(shown, follows), "is shown and does not follow");
  }

  private static Set<Triple> without(Set<Triple> all, Set<Triple> some) {
    return all.stream().filter(triple -> !some.contains(triple)).collect(Collectors.toSet());
  }

  private static Set<Triple> ofRows(Set<Triple> all) {
    return all.stream()
        .filter(triple -> isRow(triple.getSubject()) || isRow(triple.getObject()))
        .collect(Collectors.toSet());
  }

  @Test
  void theDumpHasAll() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Dump.write(store, RDFFormat.NQUADS, out);
    DatasetGraph read = DatasetGraphFactory.create();
    RDFParser.source(new ByteArrayInputStream(out.toByteArray())).lang(Lang.NQUADS).parse(read);
    SAID.forEach((source, said) -> assertEquals(said, triples(read, graph(source))));
  }

  @Test
  void theCatalogueCountsAll() {
    Node count = NodeFactory.createURI("http://rdfs.org/ns/void#triples");
    SAID.forEach(
        (source, said) ->
            Txn.executeRead(
                store.data(),
                () ->
                    assertEquals(
                        String.valueOf(said.size()),
                        store
                            .data()
                            .find(Node.ANY, graph(source), count, Node.ANY)
                            .next()
                            .getObject()
                            .getLiteralLexicalForm(),
                        source)));
  }

  @Test
  void aSampleHasTheRowsThatTriplesReferTo() throws IOException {
    Graph references = GraphFactory.createDefaultGraph();
    Set<Triple> rows = new HashSet<>();
    SAID.values().forEach(said -> rows.addAll(ofSubjects(said)));
    rows.forEach(row -> references.add(row.getSubject(), RDFS.Nodes.seeAlso, row.getSubject()));
    VirtualDataset data = (VirtualDataset) store.data();
    Graph none = GraphFactory.createDefaultGraph();
    for (int most : new int[] {0, 1_000}) {
      Set<Triple> few = data.sample(most, none).find().toSet();
      Set<Triple> all = data.sample(most, references).find().toSet();
      assertTrue(all.containsAll(rows), () -> "at most " + most);
      assertTrue(all.containsAll(few));
      assertEquals(most > 0, few.containsAll(rows), "small tables are whole");
    }
  }

  private static Set<Triple> ofSubjects(Set<Triple> said) {
    return said.stream().filter(triple -> isRow(triple.getSubject())).collect(Collectors.toSet());
  }
}
