package org.w3id.dyad.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.w3id.dyad.http.Running;

/** Lines of a log in JSON are read back by another parser's model, whatever is in them. */
class LogFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static Logger logger(String name) {
    JsonLogProvider provider = new JsonLogProvider();
    provider.initialize();
    return provider.getLoggerFactory().getLogger(name);
  }

  private static JsonNode logged(Running.Action action) throws IOException {
    String line = Running.errors(action);
    assertEquals(1, line.lines().count(), line);
    return JSON.readTree(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"plain", "\"},{\"", "a\nb\r\u2028c", "\u0000\u001b[31m", "Беларусь 白俄罗斯 😀"})
  void aMessageIsOneLineAndComesBack(String text) throws IOException {
    JsonNode line = logged(() -> logger("a.B").warn("it is {}", text));
    assertEquals("it is " + text, line.get("message").textValue());
    assertEquals("WARN", line.get("level").textValue());
    assertEquals("a.B", line.get("logger").textValue());
    Instant.parse(line.get("time").textValue());
    assertFalse(line.has("error"));
  }

  @Test
  void aFailureBringsItsStackTrace() throws IOException {
    JsonNode line =
        logged(() -> logger("a").error("it failed: {}", 1, new IOException("the disk is full")));
    assertEquals("it failed: 1", line.get("message").textValue());
    assertTrue(line.get("error").textValue().startsWith("java.io.IOException: the disk is full\n"));
  }

  @Test
  void levelsAreThoseOfTheText() throws IOException {
    assertEquals("", Running.errors(() -> logger("a").info("quiet")));
    assertEquals("", Running.errors(() -> logger("org.apache.jena.sparql.lang.X").error("quiet")));
  }

  @Test
  void numbersAndTruthValuesAreSuch() throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", 200);
    values.put("cut", false);
    values.put("path", "/\"x");
    assertEquals("200 false /\"x", LogFormat.TEXT.line(values));
    assertEquals("{\"status\":200,\"cut\":false,\"path\":\"/\\\"x\"}", LogFormat.JSON.line(values));
  }
}
