package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.JavaCommand;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/**
 * Sorting, grouping and joining that would need more memory than there is: in a process with a
 * small heap, the query is ended, by its rows or by the watch on the heap, and others are answered.
 */
@Timeout(180)
final class HeapWatchTest {
  private static final int THINGS = 3_000;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"-XX:+UseSerialGC", "-XX:+UseG1GC"})
  void whatNeedsTooMuchIsEndedAndTheServerGoesOn(String collector) throws Exception {
    Path out = folder.resolve("out.txt");
    Process server =
        new ProcessBuilder(
                JavaCommand.of(
                    "-Xmx112m",
                    collector,
                    Server.class.getName(),
                    folder.resolve("releases").toString()))
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    try {
      assertTrue(server.waitFor(150, TimeUnit.SECONDS), "it does not end");
    } finally {
      server.destroyForcibly().waitFor();
    }
    String told = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, server.exitValue(), told);
    assertTrue(told.contains("memory is short; stopping a query"), told);
  }

  /** The process: a server and its client. */
  static final class Server {
    private static final String PAIRS =
        "{ ?a <http://example.org/name> ?x . ?b <http://example.org/name> ?y }";

    private Server() {}

    public static void main(String[] arguments) throws IOException {
      Releases releases = new Releases(Path.of(arguments[0]));
      TestReleases.publish(
          releases,
          out -> {
            for (int i = 0; i < THINGS; i++) {
              out.addText("names", "http://example.org/" + i, "name", "the name of number " + i);
            }
          });
      // Rows in memory are not bounded here, so that all depends on the watch.
      QueryLimits limits =
          QueryLimits.STANDARD.withTime(Duration.ofSeconds(20)).withKeptRows(Long.MAX_VALUE);
      try (Running running =
          Running.over(releases, Questions.NONE, Running.QUICK.withLimits(limits))) {
        for (String query :
            new String[] {
              "SELECT ?a ?b (COUNT(*) AS ?n) " + PAIRS + " GROUP BY ?a ?b",
              "SELECT ?a (GROUP_CONCAT(?y) AS ?n) " + PAIRS + " GROUP BY ?a",
              "SELECT * " + PAIRS + " ORDER BY ?x ?y",
              "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?b " + PAIRS + " }",
              "SELECT (COUNT(DISTINCT CONCAT(?x, ?y)) AS ?n) " + PAIRS,
              // Without the limits both are one pattern, which needs no memory.
              "SELECT (COUNT(*) AS ?n) { { SELECT * %1$s LIMIT 9000000 } { SELECT * %1$s LIMIT 9000000 } }"
                  .formatted(PAIRS),
            }) {
          is(503, running.get(Running.sparql(query)), query);
          is(200, running.get(Running.sparql("ASK { ?s ?p ?o }")), query);
        }
      }
      System.exit(0);
    }

    private static void is(int status, HttpResponse<String> response, String query) {
      System.out.println(response.statusCode() + " " + response.body().strip() + " <- " + query);
      if (response.statusCode() != status) {
        System.exit(1);
      }
    }
  }
}
