package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.check.Checks;
import org.w3id.dyad.check.Problem;
import org.w3id.dyad.release.DamagedReleaseException;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.trade.synthetic.GeneratedTrade;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** A release with so many flows that not each can be looked at in turn. */
final class ManyFlowsTest {
  private static final int ROWS = 120_000;
  private static final String PREFIXES =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX graph: <https://w3id.org/dyad/graph/>
      PREFIX void: <http://rdfs.org/ns/void#>
      """;

  @TempDir private static Path folder;
  private static Home home;
  private static Path flows;
  private static Releases releases;
  private static Release release;

  @BeforeAll
  static void build() throws IOException {
    home = SmallHome.in(folder);
    flows = folder.resolve("flows");
    new GeneratedTrade(ROWS, 1).writeTo(flows);
    // What cannot be: China imports from China.
    Files.writeString(
        flows.resolve("BACI_HS22_Y2025_synthetic.csv"), "t,i,j,k,v,q\n2025,156,156,854231,1,NA\n");
    releases = new Releases(folder.resolve("releases"));
    load(releases, flows);
    release = new Build(home, releases, BuildProgress.NONE).run(false).release();
  }

  private static void load(Releases into, Path files) throws IOException {
    new Loaded(into.base())
        .load(
            Sources.named("baci").orElseThrow(),
            List.of(files),
            null,
            null,
            false,
            BuildProgress.NONE);
  }

  private static long number(DatasetGraph data, String query) {
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution = QueryExec.dataset(data).query(PREFIXES + query).build()) {
            return Long.parseLong(
                execution.select().next().get(Var.alloc("n")).getLiteralLexicalForm());
          }
        });
  }

  @Test
  void theCheckTakesASampleInWhichTheOneWrongFlowIs() throws IOException {
    try (Store store = release.open(CubeCompanion.inParquet())) {
      assertTrue(Checks.isSampled(store.data()));
      List<Problem> problems = Checks.load(home.ontology()).run(store.data()).problems();
      List<Problem> toItself =
          problems.stream().filter(problem -> problem.rule().equals("flow-to-itself")).toList();
      assertEquals(1, toItself.size(), problems::toString);
      assertTrue(
          toItself.get(0).focus().getURI().endsWith("/baci/CHN/CHN/R/HS2022-854231/2025"),
          toItself::toString);
    }
  }

  @Test
  void whatTheReleaseSaysOfItselfCountsEachFlow() throws IOException {
    try (Store store = release.open(CubeCompanion.inParquet())) {
      assertEquals(
          ROWS + 1,
          number(
              store.data(),
              "SELECT (COUNT(*) AS ?n) { GRAPH graph:baci { ?flow dyad:tradeValue ?v } }"));
      for (String property : List.of("hasProduct", "hasHeading", "quantity")) {
        assertEquals(
            number(store.data(), "SELECT (COUNT(*) AS ?n) { ?s dyad:" + property + " ?o }"),
            number(
                store.data(),
                "SELECT DISTINCT ?n { ?all void:classPartition ?any ; void:propertyPartition ?part ."
                    + " ?part void:property dyad:"
                    + property
                    + " ; void:triples ?n }"),
            property);
      }
      assertEquals(
          number(store.data(), "SELECT (COUNT(*) AS ?n) { ?s a dyad:TradeFlow }"),
          number(store.data(), "SELECT ?n { ?part void:class dyad:TradeFlow ; void:entities ?n }"));
    }
  }

  /** Damage is noticed before anything is answered: all files are held against their checksums. */
  @Test
  void aReleaseWhoseRowsAreSpoiledIsNotOpened() throws IOException {
    Path spoiled = folder.resolve("spoiled");
    Path copy = Files.createDirectories(spoiled.resolve(release.name()));
    org.apache.commons.io.file.PathUtils.copyDirectory(release.folder(), copy);
    try (Store store = new Release(copy).open(CubeCompanion.inParquet())) {
      assertTrue(number(store.data(), "SELECT (COUNT(*) AS ?n) { ?state a dyad:State }") > 100);
      assertTrue(
          number(
                  store.data(),
                  "SELECT (COUNT(*) AS ?n) { GRAPH graph:trade { ?flow dyad:tradeValue ?v } }")
              > 10);
    }
    spoilRows(new Release(copy).trade().resolve("baci.parquet"));
    String message =
        assertThrows(
                DamagedReleaseException.class,
                () -> new Release(copy).open(CubeCompanion.inParquet()))
            .getMessage();
    assertTrue(message.contains("trade/baci.parquet"), message);
  }

  /** Overwrites all but the beginning and the end, where a file of Parquet describes itself. */
  private static void spoilRows(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer length = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN);
      channel.read(length, channel.size() - 8);
      long rows = channel.size() - 8 - length.getInt(0) - 4;
      assertTrue(rows > 100_000, () -> "only " + rows + " bytes of rows");
      channel.write(ByteBuffer.allocate((int) rows), 4);
    }
  }

  /** The program is killed while it reads, and while it builds with what it has read. */
  @Test
  @Timeout(180)
  void aLoadThatIsKilledLeavesTheLastReleaseAndNothingHalf() throws Exception {
    Releases killed = new Releases(folder.resolve("killed"));
    Path two = Files.createDirectories(folder.resolve("two"));
    Files.writeString(
        two.resolve("BACI_HS22_Y2024_synthetic.csv"),
        "t,i,j,k,v,q\n2024,156,112,854231,12.5,NA\n2024,112,156,310420,7,NA\n");
    load(killed, two);
    Release last = new Build(home, killed, BuildProgress.NONE).run(false).release();
    String all = "SELECT (COUNT(*) AS ?n) { GRAPH graph:baci { ?flow dyad:tradeValue ?v } }";

    kill(killed, file -> file.getFileName().toString().equals("rows.csv"));
    assertEquals(last.name(), killed.current().orElseThrow().name());
    try (Store store = last.open(CubeCompanion.inParquet())) {
      assertEquals(2, number(store.data(), all));
    }
    new Build(home, killed, BuildProgress.NONE).run(false);
    try (Store store = killed.current().orElseThrow().open(CubeCompanion.inParquet())) {
      assertEquals(2, number(store.data(), all), "a part of what was read came in");
    }

    Release before = killed.current().orElseThrow();
    kill(
        killed,
        file -> file.toString().contains(".building-") && file.endsWith("trade/baci.parquet"));
    assertEquals(before.name(), killed.current().orElseThrow().name());
    try (Store store = before.open(CubeCompanion.inParquet())) {
      assertEquals(2, number(store.data(), all));
    }
    // It is loaded when a release holds it, and none does: the next build is without it.
    new Build(home, killed, BuildProgress.NONE).run(false);
    try (Store store = killed.current().orElseThrow().open(CubeCompanion.inParquet())) {
      assertEquals(2, number(store.data(), all));
    }
    try (Stream<Path> sets = Files.list(killed.base().resolve("loaded").resolve("baci"))) {
      assertEquals(1, sets.count(), "what was read is left");
    }
    try (Stream<Path> left = Files.walk(killed.base(), 2)) {
      assertFalse(
          left.anyMatch(path -> path.getFileName().toString().matches("[.](loading|building)-.*")));
    }
  }

  /** Loads the many flows in a process of its own, and kills it when there is such a file. */
  private static void kill(Releases into, Predicate<Path> sign) throws Exception {
    Process load =
        new ProcessBuilder(
                JavaCommand.ofDyad(
                    home.folder(),
                    "load",
                    "baci",
                    flows.toString(),
                    "--base-dir",
                    into.base().toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      while (!exists(into.base(), sign)) {
        assertTrue(load.isAlive(), "it ended before it could be killed");
        Thread.sleep(5);
      }
    } finally {
      load.destroyForcibly().waitFor();
    }
  }

  private static boolean exists(Path base, Predicate<Path> sign) throws IOException {
    try (Stream<Path> files = Files.walk(base)) {
      return files.anyMatch(sign);
    } catch (UncheckedIOException e) {
      return false; // It is being moved.
    }
  }
}
