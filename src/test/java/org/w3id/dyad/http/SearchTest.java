package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Search by names: {@code text:query} in SPARQL, {@code /search} as JSON and as a page. */
@Timeout(60)
final class SearchTest {
  private static final String DATA =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      g:states {
        state:BLR a dyad:State ; rdfs:label "Belarus"@en , "Беларусь"@be , "白俄罗斯"@zh ;
          skos:altLabel "Byelorussia" .
        state:CHN a dyad:State ; rdfs:label "China"@en , "中国"@zh .
        <https://w3id.org/dyad/id/x> rdfs:label "<script>alert(1)</script> Belarus" .
      }
      g:banks { <https://w3id.org/dyad/id/bank> a dyad:Bank ; rdfs:label "Bank of Belarus"@en }
      """;
  private static final String PREFIXES =
      """
      PREFIX text: <http://jena.apache.org/text#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      """;

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(folder, DATA);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ ?s text:query 'беларусь' }|1",
        "{ ?s text:query 'belarus' }|3",
        "{ ?s text:query (rdfs:label 'belarus' 2) }|2",
        "{ ?s text:query (skos:altLabel 'byelorussia') }|1",
        "{ ?s text:query (rdfs:label 'byelorussia') }|0",
        "{ ?s text:query ('白俄罗斯' 'lang:zh') }|1",
        "{ ?s text:query ('白俄罗斯' 'lang:en') }|0",
        "{ (?s ?score ?label ?g ?p) text:query 'belarus' FILTER(?score > 0 && ?p = rdfs:label) }|3",
        "{ ?s text:query 'belarus' ; a dyad:State }|1",
        "{ ?s a dyad:State . ?s text:query 'belarus' }|1",
        "{ GRAPH g:banks { ?s text:query 'belarus' } }|1",
        "{ GRAPH ?g { ?s text:query 'china OR bank' } }|2",
        "{ VALUES ?q { 'china' 'bank' } ?s text:query ?q }|2",
        "FROM g:banks { ?s text:query 'belarus' }|1",
        "FROM g:states FROM g:banks { ?s text:query 'belarus' }|3",
        "FROM g:states FROM NAMED g:banks { GRAPH ?g { ?s text:query 'belarus' } }|1",
        "FROM NAMED g:states { GRAPH g:banks { ?s text:query 'belarus' } }|0",
      })
  void queriesFindThingsByWords(String query, int rows) {
    String path = Running.sparql(PREFIXES + "SELECT ?s " + query) + "&format=csv";
    HttpResponse<String> response = running.get(path);
    assertEquals(200, response.statusCode(), response::body);
    assertEquals(rows, response.body().lines().count() - 1, response::body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*ina|wildcard",
        "/(a+)+b/|regular expressions are not possible",
        "(china|Cannot parse",
        "graph:x|there is no field",
      })
  void whatTheIndexDoesNotTakeIsNamed(String text, String problem) {
    HttpResponse<String> response =
        running.get(Running.sparql(PREFIXES + "SELECT ?s { ?s text:query '" + text + "' }"));
    assertEquals(400, response.statusCode(), response::body);
    assertTrue(response.body().contains(problem), response::body);
  }

  @ParameterizedTest
  @CsvSource({
    "q=belarus, 3",
    "q=belarus&limit=1, 1",
    "q=belarus&type=State, 1",
    "q=belarus&type=dyad:Bank, 1",
    "q=belarus&type=https://w3id.org/dyad/ontology%23State, 1",
    "q=belarus&lang=en, 2",
    "q=%E4%B8%AD%E5%9B%BD, 1",
    "q=*, 0",
    "q=%2F.*%2F, 0",
  })
  void thingsComeAsJson(String parameters, int number) throws IOException {
    HttpResponse<String> response = running.get("/search?" + parameters);
    assertEquals(200, response.statusCode(), response::body);
    assertEquals("application/json", response.headers().firstValue("Content-Type").orElse(""));
    JsonNode answer = new ObjectMapper().readTree(response.body());
    assertEquals(running.releases.current().orElseThrow().name(), answer.get("release").asText());
    assertEquals(number, answer.get("results").size(), response::body);
    List<Double> scores = new ArrayList<>();
    answer.get("results").forEach(result -> scores.add(-result.get("score").asDouble()));
    assertEquals(scores.stream().sorted().toList(), scores);
  }

  @Test
  void aResultSaysWhatItIs() throws IOException {
    JsonNode first =
        new ObjectMapper().readTree(running.get("/search?q=belarus").body()).get("results").get(0);
    assertEquals(
        "{\"thing\":\"https://w3id.org/dyad/id/state/BLR\",\"label\":\"Belarus\",\"lang\":\"en\","
            + "\"property\":\"http://www.w3.org/2000/01/rdf-schema#label\","
            + "\"graph\":\"https://w3id.org/dyad/graph/states\","
            + "\"types\":[\"https://w3id.org/dyad/ontology#State\"]}",
        ((com.fasterxml.jackson.databind.node.ObjectNode) first).without("score").toString());
  }

  @ParameterizedTest
  @CsvSource({
    "/search, 400",
    "/search?q=, 400",
    "/search?q=x&limit=0, 400",
    "/search?q=x&limit=101, 400",
    "/search?q=x&limit=x, 400",
    "/search?q=x&lang=%22, 400",
    "/search?q=x&format=xml, 400",
    "/search?q=x&release=19990101T000000000Z, 404",
  })
  void whatIsWrongIsNamed(String path, int status) {
    assertEquals(status, running.get(path).statusCode());
  }

  @Test
  void tooManyWordsAreRefused() {
    assertEquals(400, running.get("/search?q=" + "x".repeat(1_001)).statusCode());
    assertEquals(414, running.get("/search?q=" + "x".repeat(1_000_000)).statusCode());
  }

  @Test
  void thePageLinksWhatWasFound() {
    String page = running.get("/search?q=belarus", "Accept", "text/html").body();
    assertTrue(page.contains("<a href=\"/id/state/BLR\">"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertTrue(!page.contains("<script>alert"), page);
    assertTrue(page.contains("value=\"belarus\""), page);
    assertTrue(page.contains("/search?q=belarus&amp;type=https%3A%2F%2Fw3id.org"), page);
    String none = running.get("/search?q=%3Cb%3E", "Accept", "text/html").body();
    assertTrue(none.contains("Nothing is called that"), none);
    assertTrue(running.get("/search", "Accept", "text/html").body().contains("role=\"search\""));
    assertTrue(running.get("/").body().contains("action=\"/search\""));
  }

  @Test
  void theSameSearchIsAnsweredByNothingNew() {
    HttpResponse<String> first = running.get("/search?q=belarus");
    String tag = first.headers().firstValue("ETag").orElse("");
    assertEquals(304, running.get("/search?q=belarus", "If-None-Match", tag).statusCode());
  }
}
