package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/**
 * Each query in {@code src/test/resources/hostile} would run for hours: it is stopped within two
 * seconds of its time, by a status or by a broken connection, and the server goes on. Those over
 * trade flows, in a folder of their own, are for {@link ServedFlowsTest}.
 */
final class HostileQueriesTest {
  private static final Path FOLDER = Path.of("src/test/resources/hostile");
  private static final Duration TIME = Duration.ofMillis(500);
  private static final int LINKS = 60_000;
  private static final int CHAIN = 1_000;
  private static final int TEXTS = 40;
  private static final int LENGTH = 200_000;

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    Releases releases = new Releases(folder);
    TestReleases.publish(
        releases,
        out -> {
          for (int i = 0; i < LINKS; i++) {
            boolean isEnd = i % CHAIN == CHAIN - 1;
            int next = isEnd ? i + 1 - CHAIN : i + 1;
            out.add("chain", "http://example.org/" + i, "next", "http://example.org/" + next);
            out.addText("names", "http://example.org/" + i, "name", "the name of " + i);
          }
          for (int i = 0; i < TEXTS; i++) {
            String text = "x".repeat(LENGTH) + i;
            out.addText("texts", "http://example.org/text/" + i, "text", text);
          }
        });
    QueryLimits limits =
        QueryLimits.STANDARD.withTime(TIME).withAnswer(100_000_000, Long.MAX_VALUE);
    running = Running.over(releases, Questions.NONE, Running.QUICK.withLimits(limits));
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  List<DynamicTest> eachIsStopped() throws IOException {
    List<DynamicTest> tests = Running.ofEach(FOLDER, HostileQueriesTest::isStopped);
    assertTrue(tests.size() >= 30, "hostile queries in " + FOLDER);
    return tests;
  }

  private static void isStopped(Path file) throws IOException {
    String query = Repeated.expand(Files.readString(file));
    String format = query.startsWith("# format: ") ? query.lines().findFirst().orElse("") : "";
    running.assertQueryStopped(query, format.replace("# format: ", ""), TIME);
    assertEquals(200, running.get(Running.sparql("ASK { ?s ?p ?o }")).statusCode());
  }
}
