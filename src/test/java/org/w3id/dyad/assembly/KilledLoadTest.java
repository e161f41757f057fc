package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.Seed;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * A load that is killed, or runs out of disk or memory, at any moment: the base is afterwards as
 * before or as after. {@code -Ddyad.kills=50 -Ddyad.seed=1} kills more often, and at other moments;
 * {@code benchmarks/loading/faults} does both.
 */
final class KilledLoadTest {
  private static final int KILLS = Integer.getInteger("dyad.kills", 4);
  private static final String MEMORY = "256m";

  /** So much longer than the first load a later one may take, to be killed at its end too. */
  private static final double LONGEST = 1.5;

  @TempDir private Path folder;
  private ShippedCopy copy;
  private Releases releases;

  @BeforeEach
  void open() throws IOException {
    copy = ShippedCopy.ofHeadersIn(folder);
    releases = new Releases(folder.resolve("releases"));
  }

  @AfterEach
  void close() {
    copy.close();
  }

  private Path triples(int load) throws IOException {
    Path file = Files.createDirectories(folder.resolve(Integer.toString(load))).resolve("own.nt");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      text.append("<urn:load> <urn:number> \"").append(load).append('-').append(i).append("\" .\n");
    }
    return Files.writeString(file, text);
  }

  private ProcessBuilder load(int load, String memory, String... before) throws IOException {
    List<String> command = new ArrayList<>(List.of(before));
    command.addAll(JavaCommand.of("-Xmx" + memory, "-Ddyad.home=" + copy.home().folder()));
    command.addAll(List.of("org.w3id.dyad.Dyad", "load", "rdf", triples(load).toString()));
    command.addAll(List.of("--base-dir", releases.base().toString()));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile());
  }

  /** Which load the current release is made of; it is one as a whole. */
  private int served(String context) throws IOException {
    Release current = releases.current().orElseThrow();
    try (Store store = current.open(CubeCompanion.inParquet())) {
      List<String> loads =
          Txn.calculateRead(
              store.data(),
              () -> {
                List<String> found = new ArrayList<>();
                try (QueryExec asked =
                    QueryExec.dataset(store.data())
                        .query(
                            "SELECT ?load (COUNT(*) AS ?n) { ?s <urn:number> ?v"
                                + " BIND(STRBEFORE(?v, '-') AS ?load) } GROUP BY ?load")
                        .build()) {
                  asked
                      .select()
                      .forEachRemaining(
                          row -> {
                            List<String> cells = new ArrayList<>();
                            row.forEach((name, value) -> cells.add(value.getLiteralLexicalForm()));
                            found.add(String.join(" ", cells.stream().sorted().toList()));
                          });
                }
                return found;
              });
      assertEquals(1, loads.size(), context + ": " + loads);
      assertTrue(loads.get(0).contains("2000"), context + ": " + loads);
      return Integer.parseInt(loads.get(0).replace("2000", "").strip());
    }
  }

  /** What is loaded is what the current release is made of, and it is current. */
  private void checkWhole(String context) throws IOException {
    Build build = new Build(copy.home(), releases, BuildProgress.NONE);
    assertEquals(releases.current(), build.current(), context);
    assertEquals(List.of("rdf/own"), new Loaded(releases.base()).names(), context);
  }

  @Test
  void whateverTheMomentTheBaseIsAsBeforeOrAsAfter() throws Exception {
    long start = System.nanoTime();
    assertEquals(0, load(100, MEMORY).start().waitFor());
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    long seed = Seed.next();
    System.out.println("killed loads: seed " + seed);
    Random random = new Random(seed);
    int before = 100;
    int after = 0;
    for (int kill = 101; kill <= 100 + KILLS; kill++) {
      Process process = load(kill, MEMORY).start();
      boolean ended =
          process.waitFor((long) (whole * LONGEST * random.nextDouble()), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      String context = "seed " + seed + ", kill " + kill + ", ended " + ended;
      checkWhole(context);
      int served = served(context);
      assertTrue(served == before || served == kill, context + ": load " + served);
      after += served == kill ? 1 : 0;
      before = served;
    }
    System.out.println(after + " of " + KILLS + " loads came in before they were killed");
    // The next load is not hindered by what the killed ones left, and clears it away.
    assertEquals(0, load(999, MEMORY).start().waitFor());
    assertEquals(999, served("after all"));
    try (Stream<Path> left = Files.walk(releases.base().resolve("loaded"), 2)) {
      assertEquals(3, left.count(), "the folder, that of the graph, and that of the data set");
    }
  }

  /**
   * How many blocks of 512 bytes a file may have: what a full disk is to a program, near enough.
   */
  @Test
  void tooLittleDiskOrMemoryAndTwoAtOnceLeaveTheBaseWhole() throws Exception {
    assertEquals(0, load(100, MEMORY).start().waitFor());
    int number = 100;
    for (String blocks : System.getProperty("dyad.blocks", "64").split(",")) {
      number++;
      String limited = "ulimit -f " + blocks + "; exec \"$@\"";
      checkAfter(number, load(number, MEMORY, "sh", "-c", limited, "sh"), false);
    }
    for (String memory : System.getProperty("dyad.memories", "16m").split(",")) {
      number++;
      boolean isTooLittleForJava = Integer.parseInt(memory.replace("m", "")) < 16;
      checkAfter(number, load(number, memory), isTooLittleForJava);
    }
    for (int pair = Integer.getInteger("dyad.pairs", 1); pair > 0; pair--) {
      number += 2;
      checkPair(number - 1, number);
    }
  }

  /**
   * It comes in and ends well, or does neither.
   *
   * @param byJava whether Java may end it before the command can say so
   */
  private void checkAfter(int number, ProcessBuilder builder, boolean byJava) throws Exception {
    int before = served("before " + number);
    Process process = builder.start();
    assertTrue(process.waitFor(300, TimeUnit.SECONDS), "it hangs");
    String output = Files.readString(folder.resolve("output.txt"));
    boolean isTold = process.exitValue() == 2 || byJava && output.contains("OutOfMemoryError");
    assertTrue(process.exitValue() == 0 || isTold, output);
    checkWhole(output);
    assertEquals(process.exitValue() == 0 ? number : before, served(output), output);
    System.out.println("exit " + process.exitValue() + ": " + output.strip());
  }

  private void checkPair(int one, int other) throws Exception {
    int before = served("before " + one);
    Process first = load(one, MEMORY).start();
    Process second = load(other, MEMORY).start();
    int[] exits = {first.waitFor(), second.waitFor()};
    String context = one + ": " + exits[0] + ", " + other + ": " + exits[1];
    checkWhole(context);
    int served = served(context);
    assertTrue(exits[0] == 0 || exits[1] == 0, context);
    assertTrue(
        served == one && exits[0] == 0 || served == other && exits[1] == 0,
        context + ", before " + before);
  }
}
