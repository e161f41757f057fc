package org.w3id.dyad.http.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.question.Questions;

/**
 * What clients and the service say to each other, in the order of the protocol, over the shipped
 * data. A file of {@code src/test/resources/conversations} is a conversation, a line of it a
 * request with what holds of the answer: {@code holds} by JSON pointers, {@code has} by parts of
 * the text, {@code schema} by a published schema. {@code keep} keeps parts of an answer under a
 * name, for the addresses of later requests, as {@code $name}.
 */
final class ConversationTest {
  private static final Path FOLDER = Path.of("src/test/resources/conversations");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Map<String, ReconciliationSchemas> SCHEMAS = new HashMap<>();

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(Shipped.releases(), Questions.load(Path.of("queries")), Running.QUICK);
    if (ReconciliationSchemas.areThere()) {
      for (String version : List.of("0.2", "1.0-draft")) {
        SCHEMAS.put(version, ReconciliationSchemas.of(version));
      }
    }
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @TestFactory
  Stream<DynamicTest> eachGoesAsItIsWritten() throws IOException {
    List<Path> conversations;
    try (Stream<Path> files = Files.list(FOLDER)) {
      conversations = files.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
    assertTrue(conversations.size() >= 3, () -> "conversations: " + conversations);
    return conversations.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(), file.toUri(), () -> goesAsItIsWritten(file)));
  }

  private static void goesAsItIsWritten(Path file) throws IOException {
    Map<String, String> kept = new HashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode step = MAPPER.readTree(line);
      String name = file.getFileName() + ": " + step.path("step").asText();
      HttpResponse<String> answer = send(step, kept);
      assertEquals(step.path("status").asInt(200), answer.statusCode(), name + answer.body());
      assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
      step.path("has")
          .forEach(part -> assertTrue(answer.body().contains(part.asText()), name + answer.body()));
      if (step.has("holds") || step.has("schema") || step.has("keep")) {
        holds(name, step, MAPPER.readTree(answer.body()), kept);
      }
    }
  }

  private static void holds(String name, JsonNode step, JsonNode answer, Map<String, String> kept) {
    for (Map.Entry<String, JsonNode> each : step.path("holds").properties()) {
      assertEquals(
          each.getValue(), found(answer, each.getKey()), name + " " + each.getKey() + answer);
    }
    for (Map.Entry<String, JsonNode> each : step.path("keep").properties()) {
      kept.put(each.getKey(), text(answer, each.getValue()));
    }
    String[] schema = step.path("schema").asText("").split("/");
    if (schema.length == 2 && SCHEMAS.containsKey(schema[0])) {
      assertEquals(List.of(), SCHEMAS.get(schema[0]).errors(schema[1], answer), name);
    }
  }

  /** What stands at a pointer; after {@code #}, how many there are of it. */
  private static JsonNode found(JsonNode answer, String pointer) {
    return pointer.startsWith("#")
        ? MAPPER.getNodeFactory().numberNode(answer.at(pointer.substring(1)).size())
        : answer.at(pointer);
  }

  private static String text(JsonNode answer, JsonNode pointers) {
    return StreamSupport.stream(pointers.spliterator(), false)
        .map(pointer -> answer.at(pointer.asText()).asText())
        .collect(Collectors.joining());
  }

  private static HttpResponse<String> send(JsonNode step, Map<String, String> kept) {
    String address = address(step, kept);
    String[] headers = headers(step);
    if (step.has("json")) {
      String body = step.get("json").toString();
      return running.post(address, body, "application/json", headers);
    }
    if (step.has("form")) {
      String body = parameters(step.get("form"));
      return running.post(address, body, "application/x-www-form-urlencoded", headers);
    }
    return running.get(address, headers);
  }

  private static String[] headers(JsonNode step) {
    List<String> headers = new ArrayList<>();
    for (Map.Entry<String, JsonNode> header : step.path("headers").properties()) {
      headers.add(header.getKey());
      headers.add(header.getValue().asText());
    }
    return headers.toArray(String[]::new);
  }

  /** The address: kept ones filled in, identifiers as a component of it, parameters at its end. */
  private static String address(JsonNode step, Map<String, String> kept) {
    String address = step.path("at").asText();
    for (Map.Entry<String, String> each : kept.entrySet()) {
      address = address.replace("$" + each.getKey(), each.getValue());
    }
    String id = encode(step.path("id").asText(""));
    address = address.replace("{{id}}", id).replace("${id}", id);
    return step.has("with") ? address + "?" + parameters(step.get("with")) : address;
  }

  private static String parameters(JsonNode all) {
    return all.properties().stream()
        .map(each -> each.getKey() + "=" + encode(value(each.getValue())))
        .collect(Collectors.joining("&"));
  }

  private static String value(JsonNode value) {
    return value instanceof TextNode ? value.asText() : value.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
