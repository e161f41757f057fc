package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Values that would fill the memory, or keep a processor busy for minutes in one step that cannot
 * be stopped, are errors of their expression: the answer comes at once, without them.
 */
final class HostileValuesTest {
  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(folder, "GRAPH <g:g> { <a:a> <a:b> 1 , 2, 3 }");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void aTextThatDoubles() {
    assertUnbound("\"abcdefghij\"", "CONCAT(?v%1$d, ?v%1$d)", 40);
  }

  @Test
  void aTextThatIsEncodedAgainAndAgain() {
    assertUnbound("\"%%\"", "ENCODE_FOR_URI(CONCAT(?v%1$d, ?v%1$d))", 30);
  }

  @Test
  void aTextThatGrowsByReplacement() {
    assertUnbound("\"aaaaaaaaaa\"", "REPLACE(?v%1$d, \"a\", \"aaaaaaaaaa\")", 12);
  }

  @Test
  void aNumberThatIsSquared() {
    assertUnbound("9999999999", "(?v%1$d * ?v%1$d)", 40);
  }

  @Test
  void aDecimalThatIsSquared() {
    assertUnbound("1.0000000001", "(?v%1$d * ?v%1$d)", 40);
  }

  @Test
  void aDurationThatDoubles() {
    assertUnbound(
        "\"P100000D\"^^<http://www.w3.org/2001/XMLSchema#dayTimeDuration>",
        "(?v%1$d + ?v%1$d)",
        40);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2000-01-01\"^^xsd:date + \"P9999999999D\"^^xsd:dayTimeDuration",
        "\"P2147483647D\"^^xsd:dayTimeDuration < \"P2147483646D\"^^xsd:dayTimeDuration",
        "\"P9999999Y\"^^xsd:duration = \"P1Y\"^^xsd:duration",
      })
  void aDurationOfAMillionYearsIsRefused(String expression) {
    HttpResponse<String> response = ask(expression);
    assertEquals(403, response.statusCode());
    assertTrue(response.body().contains("is too long"), response::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2000-01-01\"^^xsd:date + STRDT(\"P9999999999D\", xsd:dayTimeDuration)",
        "\"2000-01-01\"^^xsd:date + xsd:dayTimeDuration(CONCAT(\"P999999\", \"9999D\"))",
        "STRDT(\"P2147483647D\", xsd:duration) < STRDT(\"P2147483646D\", xsd:duration)",
        "CONTAINS(CONCAT(\"a\", \"b\"), REPLACE(\"aaaaaaaaaa\", \"a\", REPLACE(\"aaaaaaaaaa\","
            + " \"a\", \"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\")))",
        "math:exp(1e300) + math:pi()",
        "math:pow(1000000, 1000000000)",
        "REGEX(\"a\", REPLACE(\"aaaaaaaaaa\", \"a\", REPLACE(\"aaaaaaaaaaaaaaaaaaaaaaaaaa\", \"a\","
            + " \"(a*)*\")))",
      })
  void itsExpressionIsAnError(String expression) {
    HttpResponse<String> response = ask(expression);
    assertEquals(200, response.statusCode(), response::body);
  }

  private static HttpResponse<String> ask(String expression) {
    String query =
        """
        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
        PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
        SELECT ?x { BIND(%s AS ?x) }
        """
            .formatted(expression);
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> running.get(Running.sparql(query) + "&format=csv"));
  }

  /** The value that is made from the one before it, so many times, ends as an error. */
  private static void assertUnbound(String first, String next, int times) {
    String binds =
        IntStream.range(0, times)
            .mapToObj(i -> "BIND(" + next.formatted(i) + " AS ?v" + (i + 1) + ")")
            .collect(Collectors.joining("\n"));
    String query =
        "SELECT (BOUND(?v1) AS ?begins) (BOUND(?v%d) AS ?ends) { BIND(%s AS ?v0) %s }"
            .formatted(times, first, binds);
    HttpResponse<String> response =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> running.get(Running.sparql(query) + "&format=csv"));
    assertEquals("begins,ends\r\ntrue,false\r\n", response.body());
  }
}
