package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The W3C's evaluation tests through the endpoint's pipeline: over triples alone, beside an empty
 * cube, beside a cube of other data, and over the test's data together with flows. The references,
 * which are tested by {@link W3cReferenceTest}, answer over the same quads in memory.
 */
final class W3cSuiteTest {
  private static final List<String> FLOWS = List.of("comtrade", "baci", "trade", "inferred");

  private static final String BY_VALUE = "TDB2 keeps numbers by value: 001 is 1";
  private static final String EMPTY_GRAPH = "a store of quads does not know of empty graphs";

  /** Give something else each time. */
  private static final Set<String> OTHER_EACH_TIME =
      Set.of("now01", "rand01", "uuid01", "struuid01", "bnode01", "bnode02");

  /** What is known of TDB2 and of ARQ over it; the same for data without flows. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "sparql10/basic/term-6", BY_VALUE,
          "sparql10/basic/term-7", BY_VALUE,
          "sparql10/basic/term-8", BY_VALUE,
          "sparql10/open-world/open-eq-01", BY_VALUE,
          "sparql11/aggregates/agg-empty-group-count-graph", EMPTY_GRAPH,
          "sparql11/bindings/graph", EMPTY_GRAPH,
          "sparql11/property-path/values_and_path",
              "ARQ puts the value into the path, and takes it for a term of the path");

  @TempDir static Path folder;

  private static W3cSuite suite;
  private static SmallCube empty;
  private static SmallCube flows;
  private static SmallWorld alone;
  private static SmallWorld beside;

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Files.exists(W3cSuite.FILE), "the W3C suites are not in " + W3cSuite.FILE);
    suite = W3cSuite.read();
    DatasetGraph data = DatasetGraphFactory.create();
    for (String name : suite.data()) {
      suite
          .graph(name)
          .find()
          .forEachRemaining(t -> data.add(new Quad(NodeFactory.createURI(name), t)));
    }
    empty = SmallCube.write(Files.createDirectory(folder.resolve("empty")), List.of());
    flows =
        SmallCube.write(
            Files.createDirectory(folder.resolve("flows")), new RandomFlows(new Dice(1)).make(12));
    alone = new SmallWorld(empty, data, false);
    beside = new SmallWorld(flows, data, true);
  }

  @AfterAll
  static void close() {
    for (AutoCloseable each : new AutoCloseable[] {alone, beside, empty, flows}) {
      if (each != null) {
        closeOne(each);
      }
    }
  }

  private static void closeOne(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @TestFactory
  Stream<DynamicTest> overTriplesAlone() {
    return tests(alone.plain(), alone.triples(), UnaryOperator.identity());
  }

  @TestFactory
  Stream<DynamicTest> besideAnEmptyCube() {
    return tests(alone.plain(), alone.virtual(), UnaryOperator.identity());
  }

  @TestFactory
  Stream<DynamicTest> besideACubeOfOtherData() {
    return tests(beside.plain(), beside.virtual(), UnaryOperator.identity());
  }

  @TestFactory
  Stream<DynamicTest> overTheirDataTogetherWithFlows() {
    return tests(beside.plain(), beside.virtual(), W3cSuiteTest::withFlows);
  }

  /** The same query of a default graph that has the flows too. */
  private static Query withFlows(Query query) {
    FLOWS.forEach(graph -> query.addGraphURI(Prefixes.GRAPH + graph));
    return query;
  }

  private static Stream<DynamicTest> tests(
      DatasetGraph plain, DatasetGraph asked, UnaryOperator<Query> change) {
    Engine definitions = Engines.definitions(plain, 3_000_000);
    Engine reference = Engines.reference(plain);
    Engine endpoint = Engines.endpoint(asked);
    List<DynamicTest> tests = new ArrayList<>();
    for (W3cTest test : suite.tests()) {
      boolean isStable = OTHER_EACH_TIME.stream().noneMatch(test.name()::endsWith);
      if (test.isEvaluation() && isStable && !KNOWN.containsKey(test.name())) {
        Query query = change.apply(suite.query(test));
        tests.add(
            DynamicTest.dynamicTest(
                test.name(),
                () -> {
                  Expectation expected =
                      new Expectation(query, definitions.answer(query), reference.answer(query));
                  assertTrue(expected.isKnown(), "no reference answers " + query);
                  assertEquals("", expected.difference(endpoint.answer(query)), query::toString);
                }));
      }
    }
    assertTrue(tests.size() > 400, "too few tests in " + W3cSuite.FILE);
    return tests.stream();
  }
}
