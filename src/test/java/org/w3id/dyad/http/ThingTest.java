package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.release.Release;

/** IRIs of the base, dereferenced. */
@Timeout(60)
final class ThingTest {
  private static final String DATA =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      g:states {
        state:BLR a dyad:State ; rdfs:label "Belarus"@en , "Беларусь"@be , "白俄罗斯"@zh ;
          rdfs:comment "<script>alert(1)</script>" ; rdfs:seeAlso <javascript:alert(1)> .
        state:CHN rdfs:label "China"@en ; dyad:borders state:BLR .
        <https://w3id.org/dyad/id/place/%20мінск> rdfs:label "Мінск"@be .
      }
      g:trade { state:BLR dyad:exportsTo state:CHN }
      g:ontology { dyad:State a owl:Class ; rdfs:label "state"@en ; skos:definition "A state."@en .
        <https://w3id.org/dyad/ontology/states> a owl:Ontology ; rdfs:label "States"@en }
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
  @CsvSource({
    "text/html, html",
    "*/*, html",
    "text/turtle, ttl",
    "application/ld+json, jsonld",
    "application/n-triples, nt",
    "application/rdf+xml, rdf",
    "'text/html;q=0.5, text/turtle', ttl",
    "'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', html",
  })
  void aThingIsNotADocument(String accept, String suffix) {
    HttpResponse<String> response = running.get("/id/state/BLR", "Accept", accept);
    assertEquals(303, response.statusCode());
    assertEquals("/id/state/BLR." + suffix, header(response, "Location"));
    assertTrue(header(response, "Vary").contains("Accept"));
    HttpResponse<String> document = running.get(header(response, "Location"));
    assertEquals(200, document.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "ttl, text/turtle",
    "jsonld, application/ld+json",
    "nt, application/n-triples",
    "rdf, application/rdf+xml"
  })
  void itsDocumentsSayTheSame(String suffix, String type) {
    HttpResponse<String> response = running.get("/id/state/BLR." + suffix);
    assertTrue(header(response, "Content-Type").startsWith(type));
    assertEquals(
        7,
        RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(type))
            .toGraph()
            .size());
    assertTrue(
        response
            .headers()
            .allValues("Link")
            .toString()
            .contains("</id/state/BLR.html>; rel=\"alternate\""));
    assertEquals(
        304,
        running
            .get("/id/state/BLR." + suffix, "If-None-Match", header(response, "ETag"))
            .statusCode());
  }

  @Test
  void thePageSaysWhatIsKnownAndBySource() {
    String page = running.get("/id/state/BLR.html").body();
    assertTrue(page.contains("<h1>Belarus</h1>"), page);
    assertTrue(page.contains("href=\"/graph/trade\""), page);
    assertTrue(page.contains("<a href=\"/id/state/CHN\">China</a>"), page);
    assertTrue(page.contains("/sparql?query=SELECT"), page);
    assertTrue(page.contains("&lt;script&gt;alert(1)"), page);
    assertTrue(!page.contains("<script>alert") && !page.contains("href=\"javascript:"), page);
    assertTrue(
        running
            .get("/id/state/BLR.html", "Accept-Language", "zh-CN,en;q=0.5")
            .body()
            .contains("<h1>白俄罗斯"));
    assertTrue(
        running
            .get("/id/state/BLR.html", "Accept-Language", "fr, be;q=0.5")
            .body()
            .contains("<h1>Беларусь"));
  }

  @Test
  void lettersOfAnyScriptAreFound() {
    String path = "/id/place/%20%D0%BC%D1%96%D0%BD%D1%81%D0%BA";
    assertEquals(303, running.get(path).statusCode());
    assertTrue(running.get(path + ".html").body().contains("<h1>Мінск"));
  }

  @Test
  void theOntologyIsOneDocument() {
    HttpResponse<String> page = running.get("/ontology");
    assertEquals(200, page.statusCode());
    assertTrue(page.body().contains("<dt id=\"State\">"), page::body);
    assertTrue(page.body().contains("A state."), page::body);
    HttpResponse<String> turtle = running.get("/ontology", "Accept", "text/turtle");
    assertTrue(turtle.body().contains("owl:Class"), turtle::body);
    assertEquals(turtle.body(), running.get("/ontology.ttl").body());
    assertEquals(303, running.get("/ontology/states").statusCode());
    assertTrue(running.get("/ontology/states.html").body().contains("<h1>States</h1>"));
    assertEquals(404, running.get("/ontology/nothing").statusCode());
  }

  @Test
  void anOlderReleaseStaysAddressable(@TempDir Path other) throws IOException {
    try (Running moving = Running.start(other, DATA)) {
      String name = moving.releases.current().orElseThrow().name();
      HttpResponse<String> old = moving.get("/id/state/BLR.ttl?release=" + name);
      assertTrue(header(old, "Memento-Datetime").endsWith("GMT"), header(old, "Memento-Datetime"));
      assertTrue(header(old, "Cache-Control").contains("immutable"));
      assertEquals(
          "/id/state/BLR.ttl?release=" + name,
          header(moving.get("/id/state/BLR?release=" + name, "Accept", "text/turtle"), "Location"));
      assertEquals(404, moving.get("/id/state/BLR.ttl?release=19990101T000000000Z").statusCode());
    }
  }

  @Test
  void aDateLeadsToTheReleaseOfThen(@TempDir Path other) throws IOException {
    try (Running moving = Running.start(other, DATA)) {
      Release first = moving.releases.current().orElseThrow();
      String path = "/id/state/BLR.ttl";
      for (String date :
          new String[] {"Thu, 01 Jan 2015 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"}) {
        HttpResponse<String> gate = moving.get(path, "Accept-Datetime", date);
        assertEquals(302, gate.statusCode());
        assertEquals(path + "?release=" + first.name(), header(gate, "Location"));
        assertTrue(header(gate, "Vary").contains("Accept-Datetime"));
      }
      assertEquals(400, moving.get(path, "Accept-Datetime", "yesterday").statusCode());
      HttpResponse<String> memento = moving.get(path + "?release=" + first.name());
      String time = header(memento, "Memento-Datetime");
      String links = memento.headers().allValues("Link").toString();
      assertTrue(links.contains("<" + path + ">; rel=\"original timegate\""), links);
      assertTrue(links.contains("</timemap" + path + ">; rel=\"timemap\""), links);
      HttpResponse<String> map = moving.get("/timemap" + path);
      assertEquals("application/link-format", header(map, "Content-Type"));
      assertTrue(
          map.body()
              .contains(
                  "<%s?release=%s>; rel=\"memento\"; datetime=\"%s\""
                      .formatted(path, first.name(), time)),
          map::body);
      assertEquals(302, moving.get(path, "Accept-Datetime", time).statusCode());
      assertEquals(404, moving.get("/timemap").statusCode());
    }
  }

  @Test
  void jsonLdIsCompactAndBringsItsContext() throws IOException {
    JsonNode document = new ObjectMapper().readTree(running.get("/id/state/BLR.jsonld").body());
    assertEquals(
        "https://w3id.org/dyad/ontology#", document.path("@context").path("dyad").asText());
    assertEquals("id:state/BLR", document.path("@id").asText());
    assertEquals("dyad:State", document.path("@type").asText());
    JsonNode labels = document.path("rdfs:label");
    assertEquals(3, labels.size(), document::toString);
  }

  @Test
  void aGraphIsDereferencedEvenIfNothingIsSaidOfIt() {
    assertEquals(303, running.get("/graph/states").statusCode());
    String page = running.get("/graph/states.html").body();
    assertTrue(page.contains("all statements of this graph"), page);
    assertEquals(404, running.get("/graph/nothing").statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "/id/state/ZZZ, 404",
    "/id/state/ZZZ.ttl, 404",
    "/id/, 404",
    "/id/state/BLR.html?page=0, 400",
    "/id/state/BLR.html?page=9, 200",
    "/id/state/BLR?format=bogus, 400"
  })
  void whatIsNotThereIsSaid(String path, int status) {
    assertEquals(status, running.get(path).statusCode());
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
