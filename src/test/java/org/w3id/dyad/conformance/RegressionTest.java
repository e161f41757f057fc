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
import org.apache.jena.sparql.core.DatasetGraph;
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
      List<TradeFlow> flows = new RandomFlows(dice).make(dice.between(10, 40));
      SmallCube cube = SmallCube.write(Files.createDirectory(folder.resolve("" + seed)), flows);
      // In the first ones the triples say nothing of flows.
      DatasetGraph around = RandomSurroundings.of(dice, flows, 2 * seed);
      SmallWorld world = new SmallWorld(cube, around, seed % 2 == 1);
      OPEN.addAll(List.of(world, cube));
      COMPARED.add(new Differential(world, new Tally()));
    }
  }

  @AfterAll
  static void close() throws Exception {
    for (AutoCloseable each : OPEN) {
      each.close();
    }
  }

  @TestFactory
  Stream<DynamicTest> isAnsweredAsDefined() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Path> queries = files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      assertTrue(queries.size() > 100, "too few queries in " + FOLDER);
      return queries.stream()
          .map(
              file ->
                  DynamicTest.dynamicTest(
                      file.getFileName().toString(), file.toUri(), () -> check(file)));
    }
  }

  private static void check(Path file) {
    String text = text(file);
    assertTrue(Differential.parsed(text) != null, "no query: " + text);
    for (Differential each : COMPARED) {
      assertEquals("", each.difference(text), text);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
