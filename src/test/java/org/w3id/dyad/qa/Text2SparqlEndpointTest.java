package org.w3id.dyad.qa;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system is asked over HTTP as the TEXT2SPARQL challenge does. */
final class Text2SparqlEndpointTest {
  private static final QaQuestion QUESTION =
      new QaQuestion(
          "x-01",
          "journalist",
          "lookup",
          Map.of("en", "Who & what?", "zh", "谁？"),
          Optional.of("ASK {}"),
          List.of(List.of("true")),
          false,
          Optional.empty());

  private HttpServer server;
  private volatile String answer;
  private volatile String asked;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked = exchange.getRequestURI().getQuery();
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Optional<String> query(String language) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    return new Text2SparqlEndpoint(address, "https://example.org/d", Duration.ofSeconds(30))
        .query(QUESTION, language);
  }

  @Test
  void theQueryIsTakenFromTheAnswer() throws IOException {
    answer = "{\"question\":\"x\",\"query\":\"ASK { ?s ?p ?o }\"}";
    assertEquals(Optional.of("ASK { ?s ?p ?o }"), query("zh"));
    assertEquals("question=谁？&dataset=https://example.org/d", asked);
  }

  @Test
  void noQuerySaysThatTheDataCannotAnswer() throws IOException {
    answer = "{\"query\":null}";
    assertEquals(Optional.empty(), query("en"));
    answer = "{\"query\":\" \"}";
    assertEquals(Optional.empty(), query("en"));
  }

  @Test
  void whatIsNoJsonIsAFailure() {
    answer = "<html>";
    assertThrows(IOException.class, () -> query("en"));
  }
}
