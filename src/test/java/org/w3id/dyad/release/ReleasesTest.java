package org.w3id.dyad.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.trade.virtual.CubeCompanion;

class ReleasesTest {
  @TempDir private Path folder;
  private Releases releases;

  @BeforeEach
  void open() {
    releases = new Releases(folder.resolve("releases"));
  }

  private Release publish(String... quads) throws IOException {
    try (Releases.Draft draft = releases.begin()) {
      write(draft.release(), quads);
      draft.release().writeManifest(Map.of("fingerprint", "" + quads.length));
      return draft.publish();
    }
  }

  private static void write(Release release, String... quads) throws IOException {
    Files.createDirectory(release.tdb2());
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(release.tdb2()));
    Txn.executeWrite(data, () -> Stream.of(quads).map(SSE::parseQuad).forEach(data::add));
    TDBInternal.expel(data);
  }

  private static long count(Store store) {
    return Txn.calculateRead(store.data(), () -> store.data().stream().count());
  }

  @Test
  void theLastOnePublishedIsCurrent() throws IOException {
    assertTrue(releases.current().isEmpty());
    Release first = publish("(:g :s :p 1)");
    Release second = publish("(:g :s :p 1)", "(:g :s :p 2)");
    assertEquals(second, releases.current().orElseThrow());
    assertEquals(List.of(second, first), releases.all());
    assertEquals("2", second.fingerprint());
  }

  @Test
  void aDraftThatIsNotPublishedLeavesNothing() throws IOException {
    Release last = publish("(:g :s :p 1)");
    try (Releases.Draft draft = releases.begin()) {
      write(draft.release(), "(:g :s :p 2)");
      assertThrows(IOException.class, draft::publish, "it has no manifest");
    }
    assertEquals(last, releases.current().orElseThrow());
    assertEquals(List.of(last), releases.all());
  }

  /** A release may come from another machine. */
  @ParameterizedTest
  @ValueSource(strings = {"../current", "/etc/passwd", "tdb2/../../current", "./manifest.json"})
  void aListThatLeadsOutOfTheReleaseIsDamage(String path) throws IOException {
    Release release = publish("(:g :s :p 1)");
    Files.writeString(release.folder().resolve("checksums.txt"), "0 00000000 " + path + "\n");
    IOException failure = assertThrows(DamagedReleaseException.class, release::damages);
    assertTrue(
        failure.getMessage().contains("checksums.txt is not as it was"), failure::getMessage);
  }

  @Test
  void oneBuildsAtATime() throws IOException {
    try (Releases.Draft draft = releases.begin()) {
      assertFalse(draft.release().folder().toString().isEmpty());
      IOException failure = assertThrows(IOException.class, () -> releases.begin());
      assertTrue(failure.getMessage().contains("another build is running"), failure::getMessage);
    }
    releases.begin().close();
  }

  @Test
  void severalOpenOneReleaseAndPruningDoesNotDisturbThem() throws IOException {
    Release old = publish("(:g :s :p 1)", "(:h :s :p 1)");
    try (Store one = old.open(CubeCompanion.inParquet());
        Store other = old.open(CubeCompanion.inParquet())) {
      publish("(:g :s :p 2)");
      assertEquals(List.of(old.name()), releases.prune(1));
      assertTrue(releases.named(old.name()).isEmpty());
      assertEquals(2, count(one));
      assertEquals(2, count(other));
    }
    try (Stream<Path> views = Files.list(releases.base().resolve(".open"))) {
      assertEquals(0, views.count(), "what was opened is cleared away");
    }
  }

  @Test
  void theDefaultGraphIsTheUnion() throws IOException {
    try (Store store =
        publish("(:g :s :p 1)", "(:h :s :p 1)", "(:h :s :p 2)").open(CubeCompanion.inParquet())) {
      var query = QueryFactory.create("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }");
      int triples =
          Txn.calculateRead(
              store.data(),
              () -> {
                try (var execution =
                    QueryExecution.dataset(DatasetFactory.wrap(store.data()))
                        .query(query)
                        .build()) {
                  return execution.execSelect().next().getLiteral("n").getInt();
                }
              });
      assertEquals(2, triples);
    }
  }

  @Test
  void filesOfAnotherFormAreRefused() throws IOException {
    Release release;
    try (Releases.Draft draft = releases.begin()) {
      write(draft.release(), "(<g> <s> <p> <o>)");
      Files.writeString(draft.release().manifest(), "{\"fingerprint\": \"1\"}");
      release = draft.publish();
    }
    IOException refused =
        assertThrows(IOException.class, () -> release.open(CubeCompanion.inParquet()).close());
    assertTrue(
        refused.getMessage().contains("have format 1, and this version of Dyad reads format 2"),
        refused::getMessage);
  }

  @Test
  void aDamagedOrMissingDataSetSaysSo() throws IOException {
    Release release = publish("(:g :s :p 1)");
    try (Stream<Path> files = Files.walk(release.tdb2())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".idn")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IOException damaged =
        assertThrows(IOException.class, () -> release.open(CubeCompanion.inParquet()));
    assertTrue(damaged.getMessage().contains("is damaged"), damaged::getMessage);
    Store.delete(release.tdb2());
    IOException missing =
        assertThrows(IOException.class, () -> release.open(CubeCompanion.inParquet()));
    assertTrue(missing.getMessage().contains("missing"), missing::getMessage);
  }

  @Test
  void termsThatCannotBeFoundAreDamage() throws IOException {
    try (Releases.Draft draft = releases.begin()) {
      try (StoreWriter store = new StoreWriter(draft.release(), triple -> {})) {
        store.add(SSE.parseQuad("(:g :s :p :o)"));
        store.finish();
      }
      Files.delete(draft.release().index().resolve("hashes"));
      assertThrows(IOException.class, () -> draft.release().open(CubeCompanion.inParquet()));
    }
  }

  @Test
  void anIndexThatIsMissingMakesNoEmptyRelease() throws IOException {
    try (Releases.Draft draft = releases.begin()) {
      try (StoreWriter store = new StoreWriter(draft.release(), triple -> {})) {
        store.add(SSE.parseQuad("(:g :s :p :o)"));
        store.finish();
      }
      draft.release().open(CubeCompanion.inParquet()).close();
      Store.delete(draft.release().index());
      IOException damaged =
          assertThrows(IOException.class, () -> draft.release().open(CubeCompanion.inParquet()));
      assertTrue(
          damaged.getMessage().contains("the index of its statements is missing"),
          damaged::getMessage);
    }
  }

  @Test
  void namesDoNotLeaveTheFolder() throws IOException {
    publish("(:g :s :p 1)");
    assertTrue(releases.named("../releases").isEmpty());
    assertTrue(releases.named(".open").isEmpty());
    assertTrue(releases.named("").isEmpty());
  }
}
