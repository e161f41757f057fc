package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.http.protocol.EntityTag;

/**
 * An answer that is kept is that of its own request. Requests that differ in one parameter are
 * asked one after the other, and each gets what a query that nobody has asked before gets.
 */
@Timeout(60)
final class KeptAnswersTest {
  private static final String QUERY =
      "SELECT ?g ?s { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?g ?s";
  private static final List<String> GRAPHS =
      List.of(
          "",
          "&default-graph-uri=",
          "&named-graph-uri=",
          "&default-graph-uri=&default-graph-uri=",
          "&default-graph-uri=a:one",
          "&default-graph-uri=a:two",
          "&default-graph-uri=a:one&default-graph-uri=a:two",
          "&default-graph-uri=a:one,%20a:two",
          "&default-graph-uri=a:one,a:two",
          "&default-graph-uri=%5Ba:one%5D",
          "&named-graph-uri=a:one",
          "&named-graph-uri=a:one&named-graph-uri=a:two",
          "&named-graph-uri=a:one,%20a:two",
          "&default-graph-uri=a:one&named-graph-uri=a:two",
          "&default-graph-uri=a:two&named-graph-uri=a:one",
          "&default-graph-uri=&named-graph-uri=a:one");
  private static final List<String> FORMATS = List.of("&format=csv", "&format=json");

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running =
        Running.start(
            folder, "GRAPH <a:one> { <s:1> <p:p> 1 } GRAPH <a:two> { <s:2> <p:p> 2 , 3 }");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void eachRequestGetsItsOwnAnswer() {
    List<Executable> checks = new ArrayList<>();
    Set<String> tags = new HashSet<>();
    for (String format : FORMATS) {
      for (String graphs : GRAPHS) {
        HttpResponse<String> anew = ask(QUERY + " # " + graphs, graphs + format);
        HttpResponse<String> kept = ask(QUERY, graphs + format);
        checks.add(() -> assertEquals(anew.body(), kept.body(), graphs + format));
        checks.add(() -> assertEquals(kept.body(), ask(QUERY, graphs + format).body()));
        checks.add(() -> assertTrue(tags.add(tag(kept)), "the tag of another: " + graphs + format));
      }
    }
    assertAll(checks);
  }

  private static HttpResponse<String> ask(String query, String parameters) {
    return running.get(Running.sparql(query) + parameters);
  }

  private static String tag(HttpResponse<String> answer) {
    return answer.headers().firstValue("ETag").orElse("");
  }

  @Test
  void aTagTellsListsFromTexts() {
    List<EntityTag> tags =
        List.of(
            EntityTag.of((Object) null),
            EntityTag.of(""),
            EntityTag.of(List.of()),
            EntityTag.of(List.of("")),
            EntityTag.of(List.of("", "")),
            EntityTag.of(List.of(""), List.of("")),
            EntityTag.of(List.of("a, b")),
            EntityTag.of(List.of("a", "b")),
            EntityTag.of("a", "b"),
            EntityTag.of("ab", ""),
            EntityTag.of(true),
            EntityTag.of(1),
            EntityTag.of("1"),
            EntityTag.of(List.of(List.of("a"), "b")),
            EntityTag.of(List.of(List.of("a", "b"))));
    assertEquals(tags.size(), Set.copyOf(tags).size());
  }
}
