package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.release.BuildRunningException;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Whatever happens to a load, what is loaded is what the current release is made of. */
final class TransactionTest {
  private static final String HEADER = "t,i,j,k,v,q\n";

  private static final Node P = NodeFactory.createURI("urn:p");

  @TempDir private Path folder;
  private ShippedCopy copy;
  private Releases releases;
  private Loaded loaded;

  @BeforeEach
  void open() throws IOException {
    copy = ShippedCopy.ofHeadersIn(folder);
    releases = new Releases(folder.resolve("releases"));
    loaded = new Loaded(releases.base());
  }

  @AfterEach
  void close() {
    copy.close();
  }

  private Build builder() {
    return new Build(copy.home(), releases, BuildProgress.NONE);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static LoadRequest rdf(Path file) {
    return new LoadRequest(Sources.named("rdf").orElseThrow(), List.of(file), null, null);
  }

  private LoadRequest baci(int year, String edition, String... rows) throws IOException {
    Path file =
        file("BACI_HS17_Y" + year + "_V202401b.csv", HEADER + String.join("\n", rows) + "\n");
    return new LoadRequest(Sources.named("baci").orElseThrow(), List.of(file), edition, null);
  }

  private Transaction.Load load(LoadRequest request, LoadRules rules) throws IOException {
    try (Transaction transaction = Transaction.begin(releases)) {
      Transaction.Load load = transaction.load(request, rules, BuildProgress.NONE);
      builder().run(transaction, false);
      return load;
    }
  }

  private static LoadRules adding() {
    return new LoadRules(false, true, false);
  }

  /** The flows of a release, with the sum over all of them, which is answered from the sums. */
  private List<String> flows() throws IOException {
    List<String> rows = new ArrayList<>();
    String prefix = "PREFIX dyad: <https://w3id.org/dyad/ontology#> ";
    try (Store store = releases.current().orElseThrow().open(CubeCompanion.inParquet())) {
      Txn.executeRead(
          store.data(),
          () -> {
            for (String query :
                List.of(
                    "SELECT (CONCAT(STR(?year), ' ', STR(?v)) AS ?row)"
                        + " { ?f dyad:year ?year ; dyad:tradeValue ?v } ORDER BY ?year ?v",
                    "SELECT (CONCAT(STR(COUNT(*)), ' flows, ', STR(SUM(?v))) AS ?row)"
                        + " { ?f dyad:tradeValue ?v }",
                    "SELECT (CONCAT(STR(?year), ': ', STR(SUM(?v))) AS ?row)"
                        + " { ?f dyad:year ?year ; dyad:tradeValue ?v } GROUP BY ?year ORDER BY ?year",
                    "SELECT DISTINCT ('pair' AS ?row)"
                        + " { ?f dyad:hasExporter ?e ; dyad:hasImporter ?i }")) {
              try (QueryExec asked =
                  QueryExec.dataset(store.data()).query(prefix + query).build()) {
                asked
                    .select()
                    .forEachRemaining(
                        row -> rows.add(row.get(Var.alloc("row")).getLiteralLexicalForm()));
              }
            }
          });
    }
    return rows;
  }

  /** All files of the base but those of releases, which tells whether anything was left behind. */
  private TreeSet<String> left() throws IOException {
    try (Stream<Path> files = Files.walk(releases.base())) {
      TreeSet<String> names = new TreeSet<>();
      files
          .map(file -> releases.base().relativize(file).toString())
          .filter(name -> name.startsWith("loaded") || name.startsWith(".building"))
          .forEach(names::add);
      return names;
    }
  }

  @Test
  void aLoadWhoseBuildFailsIsNoPartOfTheBase() throws IOException {
    load(rdf(file("one.nt", "<urn:a> <urn:p> <urn:b> .\n")), LoadRules.STANDARD);
    Release before = releases.current().orElseThrow();
    TreeSet<String> files = left();
    Path table = copy.table("officials");
    String good = Files.readString(table);
    Files.writeString(table, "name,age\n");
    Path two = file("two.nt", "<urn:c> <urn:p> <urn:d> .\n");
    assertThrows(IOException.class, () -> load(rdf(two), LoadRules.STANDARD));
    Files.writeString(table, good);
    assertEquals(before, builder().current().orElseThrow(), "what it is made of has changed");
    assertEquals(List.of("rdf/one"), loaded.names());
    assertEquals(files, left());
  }

  @Test
  void aSecondLoadAtTheSameTimeIsRefusedBeforeItReads() throws IOException {
    Path one = file("one.nt", "<urn:a> <urn:p> <urn:b> .\n");
    Path two = file("two.nt", "<urn:c> <urn:p> <urn:d> .\n");
    try (Transaction first = Transaction.begin(releases)) {
      first.load(rdf(one), LoadRules.STANDARD, BuildProgress.NONE);
      assertThrows(BuildRunningException.class, () -> load(rdf(two), LoadRules.STANDARD));
      builder().run(first, false);
    }
    assertEquals(List.of("rdf/one"), loaded.names());
    load(rdf(two), LoadRules.STANDARD);
    assertEquals(List.of("rdf/one", "rdf/two"), loaded.names());
  }

  @Test
  void whatIsKeptForTheNextBuildIsInItAndOnlyThen() throws IOException {
    Path one = file("one.nt", "<urn:a> <urn:p> <urn:b> .\n");
    Path two = file("two.nt", "<urn:c> <urn:p> <urn:d> .\n");
    load(rdf(one), LoadRules.STANDARD);
    Release before = releases.current().orElseThrow();
    try (Transaction transaction = Transaction.begin(releases)) {
      transaction.load(rdf(two), LoadRules.STANDARD, BuildProgress.NONE);
      transaction.remove("rdf/one");
      transaction.keep();
    }
    assertEquals(before, releases.current().orElseThrow());
    assertTrue(builder().current().isEmpty(), "the release is not what it should be made of");
    assertEquals(List.of("rdf/two"), loaded.names());
    Build.Result result = builder().run(false);
    assertEquals(List.of("rdf/two"), loaded.names());
    assertTrue(result.tallies().stream().anyMatch(tally -> tally.source().equals("rdf/two")));
    assertTrue(result.tallies().stream().noneMatch(tally -> tally.source().equals("rdf/one")));
    assertTrue(left().stream().noneMatch(name -> name.contains("rdf_one")), left()::toString);
  }

  @Test
  void nextToNothingReplacesNothingUnlessForced() throws IOException {
    String[] many = new String[25];
    for (int i = 0; i < many.length; i++) {
      many[i] = "2019,156,112,8542" + (10 + i) + ",1,NA";
    }
    load(baci(2019, null, many), LoadRules.STANDARD);
    String empty = refusal(baci(2019, null), LoadRules.STANDARD);
    assertEquals(
        "baci: none of 0 rows could be used; 25 rows of 1 file"
            + " (BACI_HS17_Y2019_V202401b.csv) stay; --force loads it all the same",
        empty);
    String wrong = refusal(baci(2019, null, "2019,156,112,854231,much,NA"), LoadRules.STANDARD);
    assertTrue(wrong.startsWith("baci: none of 1 row could be used; 25"), wrong);
    Path kept = loaded.folder().resolve(".rejected-baci.csv");
    assertTrue(wrong.endsWith("; see " + kept), wrong);
    assertTrue(Files.readString(kept).contains("rejected,baci,BACI_HS17_Y2019_V202401b.csv,2,"));
    String few = refusal(baci(2020, null, "2020,156,112,854231,1,NA"), LoadRules.STANDARD);
    assertTrue(few.startsWith("baci: only 1 row would replace 25 rows of 1 file"), few);
    assertEquals(25, loaded.all().get(0).tally().mapped());

    LoadRules force = new LoadRules(false, false, true);
    Transaction.Load load = load(baci(2020, null, "2020,156,112,854231,1,NA"), force);
    assertEquals("25 rows of 1 file (BACI_HS17_Y2019_V202401b.csv)", load.replaced().toString());
    assertEquals(1, loaded.all().get(0).tally().mapped());
  }

  private String refusal(LoadRequest request, LoadRules rules) {
    return assertThrows(IOException.class, () -> load(request, rules)).getMessage();
  }

  @Test
  void addedFilesStandBesideEachOtherInWhateverOrderTheyCame() throws IOException {
    LoadRequest year2019 = baci(2019, null, "2019,156,112,854231,12.5,NA");
    LoadRequest year2020 = baci(2020, null, "2020,156,112,854231,7,NA", "2020,156,112,310420,1,NA");
    load(year2020, adding());
    assertTrue(load(year2019, adding()).replaced().isEmpty());
    List<String> expected =
        List.of(
            "2019 12500.0",
            "2020 1000.0",
            "2020 7000.0",
            "3 flows, 20500.0",
            "2019: 12500.0",
            "2020: 8000.0",
            "pair");
    assertEquals(expected, flows());
    assertEquals(List.of("baci"), loaded.names());

    // A file of the same name and edition takes the place of its older form, and of no other.
    LoadRequest revised = baci(2020, null, "2020,156,112,854231,8,NA", "2020,156,112,310420,1,NA");
    assertEquals(
        "2 rows of 1 file (BACI_HS17_Y2020_V202401b.csv)",
        load(revised, adding()).replaced().toString());
    assertTrue(flows().contains("2020: 9000.0"), flows()::toString);
    assertTrue(flows().contains("2019: 12500.0"), flows()::toString);
  }

  /** Of two editions that contradict each other the later one counts, and the report says so. */
  @Test
  void theLaterEditionOfAFlowCounts() throws IOException {
    load(baci(2019, "202501", "2019,156,112,854231,13,NA"), adding());
    load(baci(2019, "202401", "2019,156,112,854231,12,NA", "2019,156,112,310420,5,NA"), adding());
    assertEquals(
        List.of("2019 5000.0", "2019 13000.0", "2 flows, 18000.0", "2019: 18000.0", "pair"),
        flows());
    String report = Files.readString(releases.current().orElseThrow().report());
    assertTrue(report.contains("remark,baci,BACI_HS17_Y2019_V202401b.csv,2,"), report);
    assertTrue(report.contains("with another value or quantity"), report);
    try (Transaction transaction = Transaction.begin(releases)) {
      transaction.remove("baci");
      builder().run(transaction, false);
    }
    assertEquals(List.of(), loaded.names());
    assertEquals(new TreeSet<>(List.of("loaded")), left());
  }

  @Test
  void blankNodesOfTwoFilesAreTwo() throws IOException {
    load(rdf(file("one.nt", "_:x <urn:p> _:y .\n")), LoadRules.STANDARD);
    load(rdf(file("two.nt", "_:x <urn:p> _:y .\n_:x <urn:q> _:x .\n")), LoadRules.STANDARD);
    load(rdf(file("two.ttl", "_:x <urn:p> _:y .\n")), adding());
    assertEquals(List.of("rdf/one", "rdf/two"), loaded.names());
    try (Store store = releases.current().orElseThrow().open(CubeCompanion.inParquet())) {
      Txn.executeRead(
          store.data(),
          () -> {
            assertEquals(3, Iter.count(store.triples().find(Node.ANY, Node.ANY, P, Node.ANY)));
            assertEquals(
                3,
                Iter.toList(store.triples().find(Node.ANY, Node.ANY, P, Node.ANY)).stream()
                    .map(Quad::getSubject)
                    .distinct()
                    .count());
          });
    }
  }

  /** A base of an older version has one folder a graph, and a manifest that names none. */
  @Test
  void whatAnOlderVersionLoadedStays() throws IOException {
    load(rdf(file("old.nt", "<urn:a> <urn:p> <urn:b> .\n")), LoadRules.STANDARD);
    Path set = loaded.all().get(0).folder();
    Path older = loaded.folder().resolve("rdf_old.moved");
    Files.move(set, older);
    Files.delete(set.getParent());
    Files.move(older, set.getParent());
    Release release = releases.current().orElseThrow();
    String manifest = Files.readString(release.manifest());
    Files.writeString(release.manifest(), manifest.replace("\"loaded\"", "\"older\""));
    assertEquals(List.of("rdf/old"), loaded.names());
    load(rdf(file("new.nt", "<urn:c> <urn:p> <urn:d> .\n")), LoadRules.STANDARD);
    assertEquals(List.of("rdf/new", "rdf/old"), loaded.names());
    load(rdf(file("old.nt", "<urn:a> <urn:p> <urn:c> .\n")), LoadRules.STANDARD);
    assertEquals(List.of("rdf/new", "rdf/old"), loaded.names());
    assertTrue(Files.notExists(set.getParent().resolve("source.json")), "the old one stays");
  }

  @Test
  void whatIsLoadedStaysIfAllReleasesAreDeleted() throws IOException {
    load(rdf(file("one.nt", "<urn:a> <urn:p> <urn:b> .\n")), LoadRules.STANDARD);
    PathUtils.deleteDirectory(releases.current().orElseThrow().folder());
    Files.delete(releases.base().resolve("current"));
    load(rdf(file("two.nt", "<urn:c> <urn:p> <urn:d> .\n")), LoadRules.STANDARD);
    assertEquals(List.of("rdf/one", "rdf/two"), loaded.names());
  }
}
