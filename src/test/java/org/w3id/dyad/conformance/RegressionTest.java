package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.TradeFlow;

/**
 * The queries of {@code conformance/regressions}, which were answered wrongly once or are alike,
 * over several small worlds. The head of each file says what was seen.
 */
final class RegressionTest {
  private static final Path FOLDER = Path.of("src/test/resources/conformance/regressions");
  private static final int WORLDS = 3;

  @TempDir static Path folder;

  private static final List<AutoCloseable> OPEN = new ArrayList<>();
  private static final List<Differential> COMPARED = new ArrayList<>();

  @BeforeAll
  static void makeWorlds() throws IOException {
    for (int seed = 0; seed < WORLDS; seed++) {
      Dice dice = new Dice(seed);
      // In the first one the triples say nothing of flows, in the last one all.
      open(dice, new RandomFlows(dice).make(dice.between(10, 40)), 2 * seed, seed == 1);
    }
    if (Files.exists(PublishedFlows.FILE)) {
      open(new Dice(WORLDS), PublishedFlows.read(60), 1, false);
    }
  }

  private static void open(Dice dice, List<TradeFlow> flows, int kind, boolean isSmall)
      throws IOException {
    Path own = Files.createTempDirectory(folder, "world");
    SmallCube cube = SmallCube.write(own, flows);
    SmallWorld world = new SmallWorld(cube, RandomSurroundings.of(dice, flows, kind), isSmall);
    OPEN.addAll(List.of(world, cube));
    COMPARED.add(new Differential(world, new Tally()));
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredAsDefined() throws IOException {
    List<Path> queries = queries(FOLDER);
    assertTrue(queries.size() > 100, "too few queries in " + FOLDER);
    return queries.stream().map(RegressionTest::test);
  }

  private static List<Path> queries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  private static DynamicTest test(Path file) {
    return DynamicTest.dynamicTest(
        file.getFileName().toString(),
        file.toUri(),
        () -> {
          String text = text(file);
          assertTrue(Differential.parsed(text) != null, "no query: " + text);
          for (Differential each : COMPARED) {
            assertEquals("", each.difference(text), text);
          }
        });
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
