package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** The endpoint over HTTP: the protocol, the formats, the pages, the move to a new release. */
final class EndpointTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX g: <https://w3id.org/dyad/graph/>
      g:a { :a :name "A", "А"@be ; :knows :b }
      g:b { :b :name "<b>&" }
      """;
  private static final String NAMES = "SELECT ?s ?n { ?s <http://example.org/name> ?n }";

  @TempDir private static Path folder;
  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    Path theme = Files.createDirectories(folder.resolve("queries/people"));
    Files.writeString(
        theme.resolve("who-is-it.rq"),
        """
        #+ summary: Who is <it>?
        #+ description: Names & all.
        SELECT ?s { VALUES ?name { "A" "B" } VALUES ?n { 1 } ?s <http://example.org/name> ?name }
        """);
    Questions questions = Questions.load(folder.resolve("queries"));
    running = Running.start(folder.resolve("releases"), DATA, questions, Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @Test
  void getFormPostAndDirectPostGiveTheSame() {
    String expected = running.get(Running.sparql(NAMES)).body();
    assertTrue(expected.contains("\"A\""), expected);
    assertEquals(
        expected,
        running
            .post(
                "/dyad/sparql",
                "query=" + Running.encode(NAMES),
                "application/x-www-form-urlencoded")
            .body());
    assertEquals(expected, running.post("/dyad/sparql", NAMES, "application/sparql-query").body());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json,application/sparql-results+json",
    "application/sparql-results+xml,application/sparql-results+xml",
    "text/csv,text/csv;charset=utf-8",
    "text/tab-separated-values,text/tab-separated-values;charset=utf-8",
    "*/*,application/sparql-results+json",
    "application/json,application/sparql-results+json",
    "'text/csv;q=0.5,application/sparql-results+xml;q=0.8',application/sparql-results+xml",
    "'application/sparql-results+json;q=0,*/*;q=0.1',application/sparql-results+xml",
  })
  void aTableComesAsAccepted(String accept, String expected) {
    HttpResponse<String> response = running.get(Running.sparql(NAMES), "Accept", accept);
    assertEquals(200, response.statusCode(), response::body);
    assertEquals(expected, response.headers().firstValue("Content-Type").orElse(""));
    assertTrue(response.body().contains("http://example.org/b"), response::body);
  }

  @Test
  void csvIsCsv() {
    String body = running.get(Running.sparql(NAMES + " ORDER BY ?n") + "&format=csv").body();
    assertEquals(
        "s,n\r\nhttp://example.org/b,<b>&\r\nhttp://example.org/a,A\r\nhttp://example.org/a,А\r\n",
        body);
  }

  @Test
  void askIsTrueOrFalse() {
    assertTrue(running.get(Running.sparql("ASK { ?s ?p ?o }")).body().contains("true"));
    assertTrue(running.get(Running.sparql("ASK { ?s ?s ?o }")).body().contains("false"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads"
      })
  void aGraphComesAsAccepted(String accept) {
    for (String query :
        new String[] {
          "CONSTRUCT WHERE { ?s <http://example.org/name> ?n }", "DESCRIBE <http://example.org/a>"
        }) {
      HttpResponse<String> response = running.get(Running.sparql(query), "Accept", accept);
      assertEquals(200, response.statusCode(), response::body);
      DatasetGraph data = DatasetGraphFactory.create();
      RDFParser.fromString(response.body(), RDFLanguages.contentTypeToLang(accept)).parse(data);
      assertEquals(3, data.getDefaultGraph().size(), response::body);
    }
  }

  @Test
  void graphStoreGivesUnionGraphAndAll() {
    assertEquals(4, graph("/dyad/data?default").size());
    assertEquals(1, graph("/dyad/data?graph=https://w3id.org/dyad/graph/b").size());
    assertEquals(404, running.get("/dyad/data?graph=https://w3id.org/dyad/graph/c").statusCode());
    DatasetGraph all = DatasetGraphFactory.create();
    RDFParser.fromString(running.get("/dyad/data").body(), Lang.TRIG).parse(all);
    assertEquals(2, all.size());
    assertEquals(405, running.send("PUT", "/dyad/data?default", "").statusCode());
    assertEquals(405, running.send("DELETE", "/dyad/data?default", "").statusCode());
  }

  @Test
  void graphsOfTheProtocolAndOfTheQueryAreTheStores() {
    String fromB = "SELECT * FROM <https://w3id.org/dyad/graph/b> { ?s ?p ?o }";
    assertTrue(!running.get(Running.sparql(fromB)).body().contains("knows"));
    String named = Running.sparql(fromB) + "&default-graph-uri=https://w3id.org/dyad/graph/a";
    assertTrue(running.get(named).body().contains("knows"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }|400|at line 1, column 18",
        "'SELECT *\n{ ?s nix:p ?o }'|400|at line 2, column 6",
        "INSERT DATA { <a:b> <a:c> <a:d> }|400|line 1, column 1",
        "''|400|malformed query",
      })
  void aMalformedQueryIsNamedWithItsPlace(String query, int status, String message) {
    HttpResponse<String> response = running.get(Running.sparql(query));
    assertEquals(status, response.statusCode());
    assertTrue(response.body().contains(message), response::body);
  }

  @Test
  void requestsThatAreNotQueriesAreRefused() {
    assertEquals(400, running.get("/dyad/sparql?query=ASK%7B%7D&query=ASK%7B%7D").statusCode());
    assertEquals(415, running.post("/dyad/sparql", "ASK {}", "text/plain").statusCode());
    assertEquals(406, running.get(Running.sparql(NAMES), "Accept", "image/png").statusCode());
    assertEquals(400, running.get(Running.sparql(NAMES) + "&format=bogus").statusCode());
    assertEquals(405, running.send("PATCH", "/dyad/sparql", "").statusCode());
    assertEquals(404, running.get("/nowhere").statusCode());
  }

  @Test
  void theFrontPageLinksTheQuestionsAndTheirPagesSetParameters() {
    String front = running.get("/").body();
    assertTrue(front.contains("<a href=\"/questions/people/who-is-it\">Who is &lt;it&gt;?"), front);
    String page = running.get("/questions/people/who-is-it?name=%3C%2Ftextarea%3E%22&n=").body();
    assertTrue(page.contains("Names &amp; all."), page);
    assertTrue(page.contains("VALUES ?name { \"&lt;/textarea&gt;\\\"\" }"), page);
    assertTrue(page.contains("<label for=\"parameter-n\">"), page);
    assertTrue(page.contains("The graph holds nothing of this. Not known here: "), page);
    assertEquals(404, running.get("/questions/people/who-was-it").statusCode());
    assertEquals(400, running.get("/questions/people/who-is-it?nix=1").statusCode());
    assertEquals(400, running.get("/questions/people/who-is-it?n=x").statusCode());
  }

  @Test
  void pagesHaveNoInlineScriptAndTheirFilesAreThere() {
    HttpResponse<String> page = running.get("/sparql");
    assertTrue(page.headers().firstValue("Content-Security-Policy").orElse("").contains("'self'"));
    Matcher script = Pattern.compile("<script ([^>]*)>(.*?)</script>").matcher(page.body());
    assertTrue(script.find());
    assertTrue(
        script.group(1).matches("type=\"module\" src=\"/web/dyad-[A-Z0-9]{8}\\.js\""),
        script.group(1));
    assertEquals("", script.group(2));
    assertFalse(script.find());
    for (String file : List.of("dyad.css", "dyad.js", "icon.svg", "licences.txt")) {
      HttpResponse<String> now = running.get("/web/" + file);
      assertEquals(200, now.statusCode());
      assertEquals("public, no-cache", now.headers().firstValue("Cache-Control").get());
    }
    HttpResponse<String> icon = running.get("/favicon.ico");
    assertEquals("image/svg+xml", icon.headers().firstValue("Content-Type").orElseThrow());
    assertTrue(icon.body().startsWith("<svg"), icon.body());
    assertEquals(404, running.get("/web/nothing.js").statusCode());
    assertEquals(404, running.get("/web/files.properties").statusCode());
    assertEquals(404, running.get("/web/dyad.js.gz").statusCode());
  }

  @Test
  void filesOfThePagesAreKeptForGoodByTheirContent() throws Exception {
    String address = WebFiles.SHIPPED.address("dyad.css");
    HttpResponse<String> plain = running.get(address);
    assertEquals(WebFiles.SHIPPED.read("dyad.css"), plain.body());
    assertEquals(
        "public, max-age=31536000, immutable", plain.headers().firstValue("Cache-Control").get());
    assertTrue(plain.headers().firstValue("Content-Encoding").isEmpty());
    HttpResponse<byte[]> zipped =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(running.at(address))
                    .header("Accept-Encoding", "gzip")
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertEquals("gzip", zipped.headers().firstValue("Content-Encoding").get());
    try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
      assertEquals(plain.body(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void placesAreComparedByGeoSparql() {
    String query =
        """
        PREFIX geo: <http://www.opengis.net/ont/geosparql#>
        PREFIX geof: <http://www.opengis.net/def/function/geosparql/>
        PREFIX spatialF: <http://jena.apache.org/function/spatial#>
        PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/>
        SELECT ?km ?within {
          BIND("POINT(27.57 53.9)"^^geo:wktLiteral AS ?minsk)
          BIND("POINT(116.4 39.9)"^^geo:wktLiteral AS ?beijing)
          BIND(FLOOR(spatialF:greatCircleGeom(?minsk, ?beijing, uom:kilometre) / 100) AS ?km)
          BIND(geof:sfWithin(?minsk, "POLYGON((20 50, 30 50, 30 60, 20 60, 20 50))"^^geo:wktLiteral)
            AS ?within)
        }
        """;
    String body = running.get(Running.sparql(query) + "&format=csv").body();
    assertTrue(body.matches("km,within\\s+6[345]\\S*,true\\s+"), body);
  }

  @Test
  void pingAndMetricsAnswer() {
    assertEquals(200, running.operator("/$/ping").statusCode());
    assertTrue(running.operator("/$/metrics").body().contains("jvm_memory"));
  }

  /** ARQ by itself asks the filter of the row in VALUES, which lacks the variable. */
  @Test
  void aFilterWaitsForItsVariables() {
    String query =
        """
        SELECT ?s { ?s <http://example.org/name> "A" . VALUES (?n ?s) { (1 UNDEF) }
          FILTER(?s = <http://example.org/a>) }
        """;
    String answer = running.get(Running.sparql(query) + "&format=csv").body();
    assertEquals("s\r\nhttp://example.org/a\r\n", answer);
  }

  @Test
  void aNewReleaseIsServedWithoutARestart(@TempDir Path other) throws IOException {
    try (Running moving = Running.start(other, "GRAPH <g:g> { <a:a> <a:b> 1 }")) {
      String query = Running.sparql("SELECT ?o { ?s ?p ?o }") + "&format=csv";
      assertEquals("o\r\n1\r\n", moving.get(query).body());
      TestReleases.publish(moving.releases, "GRAPH <g:g> { <a:a> <a:b> 2 }");
      Running.eventually(
          () -> moving.get(query).body().equals("o\r\n2\r\n"),
          () -> "the new release is not served");
    }
  }

  @Test
  void withoutAReleaseThereIsAClearError(@TempDir Path empty) {
    Exception e =
        assertThrows(
            IOException.class,
            () -> Endpoint.start(new Releases(empty), Questions.NONE, Running.QUICK));
    assertTrue(e.getMessage().startsWith("there is no release in "), e.getMessage());
  }

  @Test
  void aTakenPortIsAClearError() {
    Options taken = Running.QUICK.withPort(running.endpoint.address().getPort());
    Exception e =
        assertThrows(
            IOException.class, () -> Endpoint.start(running.releases, Questions.NONE, taken));
    assertTrue(e.getMessage().startsWith("cannot listen on 127.0.0.1:"), e.getMessage());
  }

  private static Graph graph(String path) {
    HttpResponse<String> response = running.get(path);
    assertEquals(200, response.statusCode(), response::body);
    return RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
  }
}
