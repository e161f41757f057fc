package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Invocation;
import org.w3id.dyad.question.Questions;

/**
 * Requests of the revision 2026-07-28 of the Model Context Protocol, which has no handshake: each
 * line of {@code src/test/resources/mcp-requests} has a message, its headers, and the status and
 * code that the specification asks for.
 */
final class McpWithoutHandshakeTest {
  private static final Path REQUESTS =
      Path.of("src/test/resources/mcp-requests/without-handshake.jsonl");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir private static Path folder;
  private static Running running;

  private record Request(JsonNode line) {

    static List<Request> all() throws IOException {
      List<Request> all = new ArrayList<>();
      for (String line : Files.readAllLines(REQUESTS)) {
        all.add(new Request(MAPPER.readTree(line)));
      }
      return all;
    }

    JsonNode message() throws IOException {
      return MAPPER.readTree(body());
    }

    String body() {
      return line.path("body").asText();
    }

    String[] headers() {
      List<String> headers = new ArrayList<>(List.of("Accept", "application/json"));
      line.path("headers").forEach(header -> headers.add(header.asText()));
      return headers.toArray(String[]::new);
    }
  }

  @BeforeAll
  static void start() throws IOException {
    running =
        Running.start(
            folder,
            """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            GRAPH <https://w3id.org/dyad/graph/made> {
              <https://w3id.org/dyad/id/state/BLR> rdfs:label "Belarus"@en .
            }
            """,
            Questions.load(Path.of("queries")),
            Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  List<DynamicTest> eachRequestIsAnsweredAsSpecified() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (Request request : Request.all()) {
      String name = request.line().path("name").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> assertAnswered(request)));
    }
    assertTrue(tests.size() >= 40, () -> "requests: " + tests.size());
    return tests;
  }

  private static void assertAnswered(Request request) throws IOException {
    HttpResponse<String> response =
        running.post("/mcp", request.body(), "application/json", request.headers());
    assertEquals(request.line().path("status").asInt(), response.statusCode(), response::body);
    if (request.message().path("id").isValueNode()) {
      assertAnswered(request, MAPPER.readTree(response.body()));
    }
  }

  private static void assertAnswered(Request request, JsonNode answer) throws IOException {
    assertEquals(request.message().path("id"), answer.path("id"), answer::toString);
    int code = request.line().path("code").asInt();
    assertEquals(code, answer.at("/error/code").asInt(), answer::toString);
    if (code == 0) {
      JsonNode result = answer.path("result");
      assertEquals("complete", result.path("resultType").asText(), answer::toString);
      JsonNode server = result.path("_meta").path("io.modelcontextprotocol/serverInfo");
      assertEquals("dyad", server.path("name").asText(), answer::toString);
      boolean isKept = !request.message().path("method").asText().matches("tools/call|prompts/get");
      assertEquals(isKept, result.path("ttlMs").asLong() > 0, answer::toString);
      assertEquals(isKept ? "public" : "", result.path("cacheScope").asText());
    }
  }

  @Test
  void theSameIsAnsweredOnStandardInput() throws IOException {
    List<Request> requests =
        Request.all().stream().filter(each -> each.line().path("lines").asBoolean()).toList();
    String lines = requests.stream().map(Request::body).collect(Collectors.joining("\n"));
    Invocation done =
        Invocation.withInput(lines, "mcp", "--base-dir", running.releases.base().toString());
    assertEquals(0, done.exit(), done.err());
    Map<Integer, JsonNode> answers = new HashMap<>();
    for (String line : done.out().lines().toList()) {
      JsonNode answer = MAPPER.readTree(line);
      answers.put(answer.path("id").asInt(), answer);
    }
    assertTrue(requests.size() > 10);
    for (Request request : requests) {
      assertAnswered(request, answers.get(request.message().path("id").asInt()));
    }
  }

  @Test
  void whatIsNotSpokenIsToldWithWhatIs() throws IOException {
    for (Request request : Request.all()) {
      if (request.line().path("code").asInt() == -32022) {
        HttpResponse<String> response =
            running.post("/mcp", request.body(), "application/json", request.headers());
        JsonNode data = MAPPER.readTree(response.body()).at("/error/data");
        assertEquals("1999-01-01", data.path("requested").asText());
        List<String> supported =
            StreamSupport.stream(data.path("supported").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        assertEquals(List.of("2026-07-28", "2025-11-25", "2025-06-18", "2025-03-26"), supported);
      }
    }
  }

  @Test
  void whatIsNoMessageIsToldOnStandardInput() throws IOException {
    String lines = "{\n\n[]\n\"" + "x".repeat(200_000) + "\"\n";
    Invocation done =
        Invocation.withInput(lines, "mcp", "--base-dir", running.releases.base().toString());
    assertEquals(0, done.exit(), done.err());
    List<String> answers = done.out().lines().toList();
    assertEquals(3, answers.size(), done.out());
    for (String answer : answers) {
      assertEquals(-32700, MAPPER.readTree(answer).at("/error/code").asInt(), answer);
    }
  }
}
