package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each query of the folder gives the same rows over the same observations as triples and in the
 * cube.
 */
final class SameAnswersTest {

  private static final Path QUERIES = Path.of("src/test/resources/trade/queries");

  @TempDir static Path folder;
  private static TwoWorlds worlds;

  @BeforeAll
  static void make() throws IOException {
    worlds = new TwoWorlds(folder, TwoWorlds.OBSERVATIONS);
  }

  @AfterAll
  static void close() {
    worlds.close();
  }

  @TestFactory
  Stream<DynamicTest> queries() throws IOException {
    return comparisons(worlds);
  }

  /** A test for each query. */
  static Stream<DynamicTest> comparisons(TwoWorlds worlds) throws IOException {
    String prefixes = Files.readString(QUERIES.resolve("prefixes.txt"));
    List<Path> files;
    try (Stream<Path> all = Files.walk(QUERIES)) {
      files = all.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
    assertTrue(files.size() >= 200, "too few queries in " + QUERIES);
    return files.stream()
        .map(
            file ->
                dynamicTest(
                    QUERIES.relativize(file).toString(),
                    file.toUri(),
                    () -> compare(worlds, prefixes + Files.readString(file))));
  }

  private static void compare(TwoWorlds worlds, String text) {
    var query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    var expected = Answer.of(query, worlds.triples(), 120);
    var actual = Answer.of(query, worlds.virtual(), 120);
    assertEquals(expected.rows().size(), actual.rows().size(), () -> expected.difference(actual));
    assertTrue(expected.equals(actual), () -> expected.difference(actual));
  }
}
