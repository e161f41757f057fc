package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The checks of the protocol that the W3C's tests of SPARQL 1.1 make, by their names, as far as
 * they are about queries.
 *
 * @see <a href="https://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/">the tests</a>
 */
@Timeout(60)
final class ProtocolTest {
  private static final String DATA =
      """
      PREFIX : <http://kasei.us/2009/09/sparql/data/>
      :data1.rdf { :data1.rdf a :One }
      :data2.rdf { :data2.rdf a :Two }
      :data3.rdf { :data3.rdf a :Three }
      """;
  private static final String PATH = "/dyad/sparql";
  private static final String DIRECT = "application/sparql-query";
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String BASE = "http://kasei.us/2009/09/sparql/data/";

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

  private static String form(String query, String... graphs) {
    StringBuilder form = new StringBuilder("query=").append(Running.encode(query));
    for (int i = 0; i < graphs.length; i += 2) {
      form.append('&').append(graphs[i]).append("-graph-uri=");
      form.append(Running.encode(BASE + graphs[i + 1]));
    }
    return form.toString();
  }

  @Test
  void queryPostForm() {
    isTrue(running.post(PATH, form("ASK {}"), FORM));
  }

  @Test
  void queryPostDirect() {
    isTrue(running.post(PATH, "ASK {}", DIRECT));
    isTrue(running.post(PATH, "ASK {}", DIRECT + "; charset=UTF-8"));
  }

  @Test
  void queryGet() {
    isTrue(running.get(PATH + "?" + form("ASK {}")));
  }

  @ParameterizedTest
  @CsvSource({
    "SELECT (1 AS ?x) {}, application/sparql-results+xml",
    "SELECT (1 AS ?x) {}, application/sparql-results+json",
    "SELECT (1 AS ?x) {}, text/csv",
    "SELECT (1 AS ?x) {}, text/tab-separated-values",
    "ASK {}, application/sparql-results+xml",
    "ASK {}, application/sparql-results+json",
    "DESCRIBE <http://example.org/>, application/rdf+xml",
    "CONSTRUCT { <s> <p> 1 } WHERE {}, text/turtle",
    "CONSTRUCT { <s> <p> 1 } WHERE {}, application/rdf+xml",
  })
  void queryContentType(String query, String type) {
    HttpResponse<String> response = running.post(PATH, form(query), FORM, "Accept", type);
    assertEquals(200, response.statusCode(), response::body);
    assertEquals(type, response.headers().firstValue("Content-Type").orElse("").split(";")[0]);
  }

  @Test
  void queryDatasetDefaultGraph() {
    String one = "ASK { ?s a <" + BASE + "One> }";
    String two = "ASK { ?s a <" + BASE + "Two> }";
    for (String graph : new String[] {"data1.rdf", "data2.rdf"}) {
      boolean isOne = graph.equals("data1.rdf");
      String form = form(one, "default", graph);
      is(isOne, running.get(PATH + "?" + form));
      is(isOne, running.post(PATH, form, FORM));
      is(isOne, running.post(PATH + "?" + form.substring(form.indexOf('&') + 1), one, DIRECT));
      is(!isOne, running.post(PATH, form(two, "default", graph), FORM));
    }
  }

  @Test
  void queryDatasetDefaultGraphs() {
    String both = "ASK { ?s a <" + BASE + "One> . ?t a <" + BASE + "Two> }";
    is(true, running.get(PATH + "?" + form(both, "default", "data1.rdf", "default", "data2.rdf")));
    is(false, running.get(PATH + "?" + form(both, "default", "data1.rdf", "default", "data3.rdf")));
  }

  @Test
  void queryDatasetNamedGraphs() {
    String named = "ASK { GRAPH ?g { ?s a <" + BASE + "One> } }";
    is(true, running.post(PATH, form(named, "named", "data1.rdf", "named", "data2.rdf"), FORM));
    is(false, running.get(PATH + "?" + form(named, "named", "data2.rdf")));
    is(false, running.get(PATH + "?" + form("ASK { ?s ?p ?o }", "named", "data1.rdf")));
  }

  @Test
  void queryDatasetFull() {
    String full = "ASK { ?s a <" + BASE + "Three> GRAPH ?g { ?t a <" + BASE + "One> } }";
    String form = form(full, "default", "data3.rdf", "named", "data1.rdf", "named", "data2.rdf");
    is(true, running.get(PATH + "?" + form));
    is(true, running.post(PATH, form, FORM));
  }

  @Test
  void queryMultipleDataset() {
    String from = "ASK FROM <" + BASE + "data1.rdf> { ?s a <" + BASE + "Two> }";
    is(false, running.get(PATH + "?" + form(from)));
    is(true, running.get(PATH + "?" + form(from, "default", "data2.rdf")));
  }

  @Test
  void unknownGraphsAreEmpty() {
    is(false, running.get(PATH + "?" + form("ASK { ?s ?p ?o }", "default", "nix")));
    is(false, running.get(PATH + "?" + form("ASK { GRAPH ?g { ?s ?p ?o } }", "named", "nix")));
    is(false, running.get(PATH + "?" + form("ASK { GRAPH <urn:nix> { ?s ?p ?o } }")));
    is(false, running.get(PATH + "?" + form("ASK FROM <urn:nix> { ?s ?p ?o }")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void badQueryMethod(String method) {
    HttpResponse<String> response = running.send(method, PATH + "?" + form("ASK {}"), "");
    assertEquals(405, response.statusCode());
    assertTrue(response.headers().firstValue("Allow").orElse("").contains("GET"));
  }

  @Test
  void badMultipleQueries() {
    String two = form("ASK {}") + "&" + form("SELECT * {}");
    assertEquals(400, running.get(PATH + "?" + two).statusCode());
    assertEquals(400, running.post(PATH, two, FORM).statusCode());
    assertEquals(400, running.post(PATH + "?" + form("ASK {}"), form("ASK {}"), FORM).statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/sparql-update",
        "application/json",
        "multipart/form-data; boundary=x",
        "x",
        "application/sparql-query-x"
      })
  void badQueryWrongMediaType(String type) {
    assertEquals(415, running.post(PATH, "ASK {}", type).statusCode());
  }

  @Test
  void badQueryMissingFormType() {
    assertEquals(415, bytes(form("ASK {}").getBytes(StandardCharsets.UTF_8), null));
  }

  @Test
  void badQueryMissingDirectType() {
    assertEquals(415, bytes("ASK {}".getBytes(StandardCharsets.UTF_8), null));
  }

  @Test
  void badQueryNonUtf8() {
    byte[] query = "ASK { ?s ?p '\u00e9' }".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(400, bytes(query, DIRECT));
  }

  @Test
  void badQuerySyntax() {
    assertEquals(400, running.get(PATH + "?" + form("ASK")).statusCode());
    assertEquals(400, running.post(PATH, "ASK", DIRECT).statusCode());
  }

  @Test
  void badUpdateIsNoQuery() {
    String update = "INSERT DATA { <a:a> <a:b> 1 }";
    assertEquals(400, running.post(PATH, "update=" + Running.encode(update), FORM).statusCode());
    assertEquals(415, running.post(PATH, update, "application/sparql-update").statusCode());
    assertEquals(400, running.post(PATH, update, DIRECT).statusCode());
    assertEquals(400, running.get(PATH + "?update=" + Running.encode(update)).statusCode());
  }

  private static int bytes(byte[] body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(running.at(PATH)).POST(BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    try {
      return running.client.send(request.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void isTrue(HttpResponse<String> response) {
    is(true, response);
  }

  private static void is(boolean expected, HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response::body);
    assertTrue(response.body().matches("(?s).*\\b" + expected + "\\b.*"), response::body);
  }
}
