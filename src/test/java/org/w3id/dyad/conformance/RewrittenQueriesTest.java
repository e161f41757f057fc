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
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.TradeFlow;

/**
 * Each shipped question and each query of the W3C's suites twice more: rewritten to the vocabulary
 * of flows, and with a pattern of flows beside it. Each query has some of the ways to put it there;
 * {@code -Ddyad.conformance.all=true} has all.
 */
final class RewrittenQueriesTest {
  private static final boolean ALL = Boolean.getBoolean("dyad.conformance.all");

  /** One of so many ways is tried. */
  private static final int SHARE = ALL ? 1 : 22;

  @TempDir static Path folder;

  private static SmallCube cube;
  private static SmallWorld world;
  private static Differential differential;
  private static final Tally TALLY = new Tally();

  @BeforeAll
  static void makeWorld() throws IOException {
    Dice dice = new Dice(7);
    List<TradeFlow> flows = new RandomFlows(dice).make(20);
    cube = SmallCube.write(folder, flows);
    world = new SmallWorld(cube, RandomSurroundings.of(dice, flows, 1), true);
    differential = new Differential(world, TALLY);
  }

  @AfterAll
  static void close() {
    world.close();
    cube.close();
  }

  @TestFactory
  Stream<DynamicTest> shippedQuestions() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("queries"))) {
      List<Path> questions =
          files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
      assertTrue(questions.size() > 80);
      return questions.stream().map(file -> test(file.getFileName().toString(), query(file)));
    }
  }

  @TestFactory
  Stream<DynamicTest> queriesOfTheW3c() throws IOException {
    if (!Files.exists(W3cSuite.FILE)) {
      return Stream.of(
          DynamicTest.dynamicTest(
              "none", () -> Assumptions.abort("the W3C suites are not in " + W3cSuite.FILE)));
    }
    W3cSuite suite = W3cSuite.read();
    return suite.tests().stream()
        .filter(W3cTest::isEvaluation)
        .map(test -> test(test.name(), suite.query(test)));
  }

  private static Query query(Path file) {
    try {
      return QueryFactory.create(Files.readString(file), Syntax.syntaxSPARQL_11);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DynamicTest test(String name, Query query) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          int at = name.hashCode();
          for (String text : variants(query)) {
            if (Math.floorMod(at++, SHARE) == 0 || text.equals(FlowVocabulary.rewritten(query))) {
              Finding found = differential.finding(text);
              assertEquals("", found == null ? "" : found.toString());
            }
          }
        });
  }

  private static List<String> variants(Query query) {
    if (query.getQueryPattern() == null || isIndeterminate(query)) {
      return List.of();
    }
    String rewritten = FlowVocabulary.rewritten(query);
    List<String> all = new ArrayList<>(List.of(rewritten));
    BesideFlows.of(query).forEach(each -> all.add(each.serialize()));
    Query flows = Differential.parsed(rewritten);
    if (flows != null) {
      BesideFlows.of(flows).forEach(each -> all.add(each.serialize()));
    }
    return all;
  }

  /** Whether the answer depends on time, chance or the order of rows. */
  private static boolean isIndeterminate(Query query) {
    return query
        .serialize()
        .matches(
            "(?is).*\\b(LIMIT|OFFSET|SAMPLE|GROUP_CONCAT|NOW|RAND|UUID|STRUUID|BNODE|explanation)\\b.*");
  }
}
