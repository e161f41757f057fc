package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Releases;

/** SERVICE with a list of places: those on it are asked, those that only look like it are not. */
@Timeout(60)
final class ServiceListTest {
  private static final String RESULT =
      "{\"head\":{\"vars\":[\"x\"]},\"results\":{\"bindings\":[{\"x\":{\"type\":\"literal\","
          + "\"value\":\"from the service\"}}]}}";
  private static final List<String> ASKED = Collections.synchronizedList(new ArrayList<>());

  @TempDir private static Path folder;
  private static HttpServer service;
  private static Running running;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    port = service.getAddress().getPort();
    service.createContext(
        "/",
        exchange -> {
          ASKED.add(exchange.getRequestURI().getPath());
          boolean moves = exchange.getRequestURI().getPath().endsWith("/moved");
          byte[] body = RESULT.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/sparql-results+json");
          exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + port + "/secret");
          exchange.sendResponseHeaders(moves ? 302 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    service.createContext(
        "/open/sparql/bad/", exchange -> misbehave(exchange, exchange.getRequestURI().getPath()));
    service.setExecutor(Executors.newCachedThreadPool());
    service.start();
    Releases releases = new Releases(folder);
    TestReleases.publish(releases, "GRAPH <g:g> { <a:a> <a:b> 1 }");
    List<String> places = List.of("http://127.0.0.1:" + port + "/open/sparql");
    QueryLimits limits = QueryLimits.STANDARD.withTime(Duration.ofSeconds(3));
    running =
        Running.over(
            releases, Questions.NONE, Running.QUICK.withServices(places).withLimits(limits));
  }

  /** What a service can do instead of answering. */
  private static void misbehave(HttpExchange exchange, String path) throws IOException {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String type = "application/sparql-results+json";
    exchange
        .getResponseHeaders()
        .set("Content-Type", name.contains("+") ? "application/" + name : type);
    if (name.equals("zipped")) {
      exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    }
    exchange.sendResponseHeaders(name.equals("broken") ? 500 : 200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      if (name.equals("endless") || name.equals("zipped")) {
        while (true) {
          out.write(new byte[100_000]);
        }
      } else if (name.equals("trickling")) {
        for (int i = 0; i < 100; i++) {
          out.write(' ');
          out.flush();
          pause();
        }
      } else {
        out.write("{\"head\":{},\"results\":java.lang.Object".getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "endless, 502",
    "zipped, 502",
    "trickling, 503",
    "broken, 502",
    "malformed, 502",
    "sparql-results+thrift, 502",
    "sparql-results+xml, 502",
    "rdf+xml, 502",
  })
  void aServiceThatMisbehavesIsNamedInTime(String how, int status) {
    long start = System.nanoTime();
    HttpResponse<String> answer = ask("http://127.0.0.1:" + port + "/open/sparql/bad/" + how);
    assertTrue(System.nanoTime() - start < 5_000_000_000L, "it takes long");
    assertEquals(status, answer.statusCode(), answer::body);
    assertTrue(answer.body().matches("(a|the) (service|query) .*\n"), answer::body);
    assertFalse(answer.body().contains("java"), answer::body);
  }

  @Test
  void aServiceThatIsAskedSilentlyMayFail() {
    String place = "<http://127.0.0.1:" + port + "/open/sparql/bad/malformed>";
    HttpResponse<String> answer =
        running.get(Running.sparql("SELECT ?x { SERVICE SILENT " + place + " { ?s ?p ?x } }"));
    assertEquals(200, answer.statusCode(), answer::body);
  }

  @AfterAll
  static void stop() {
    running.close();
    service.stop(0);
  }

  @Test
  void aPlaceOnTheListIsAsked() {
    HttpResponse<String> answer = ask("http://127.0.0.1:" + port + "/open/sparql");
    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains("from the service"), answer::body);
    assertEquals(200, ask("http://127.0.0.1:" + port + "/open/sparql/more").statusCode());
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void aRedirectIsNotFollowed() {
    assertTrue(ask("http://127.0.0.1:" + port + "/open/sparql/moved").statusCode() >= 400);
    assertTrue(!ASKED.contains("/secret"), ASKED::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:PORT/open/sparqlx",
        "http://127.0.0.1:PORT/open",
        "http://127.0.0.1:PORT/open/sparql/../../secret",
        "http://127.0.0.1:PORT/open/sparql/%2e%2e/secret",
        "http://127.0.0.1/open/sparql",
        "https://127.0.0.1:PORT/open/sparql",
        "http://user@127.0.0.1:PORT/open/sparql",
        "http://127.0.0.1:PORT@evil.example/open/sparql",
        "http://127.0.0.1.evil.example:PORT/open/sparql",
        "http://localhost:PORT/open/sparql",
        "http://[::1]:PORT/open/sparql",
        "http://2130706433:PORT/open/sparql",
        "file:///open/sparql",
        "//127.0.0.1:PORT/open/sparql",
      })
  void whatOnlyLooksLikeItIsRefused(String place) {
    assertEquals(403, ask(place.replace("PORT", String.valueOf(port))).statusCode());
  }

  private static HttpResponse<String> ask(String place) {
    return running.get(Running.sparql("SELECT ?x { SERVICE <" + place + "> { ?s ?p ?x } }"));
  }
}
