package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.log.LogFormat;
import org.w3id.dyad.question.Questions;

/** What operators see: the dashboard asks for metrics that exist, and the log in JSON has all. */
class DashboardTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DASHBOARD = Path.of("packaging/grafana/dyad.json");
  private static final int GARBAGE = 32 << 20;
  private static final Pattern METRIC = Pattern.compile("\\b(?:dyad|jvm|process|system)_\\w+");

  @TempDir private Path folder;

  private static Set<String> metrics(String text) {
    return METRIC
        .matcher(text)
        .results()
        .map(each -> each.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void eachMetricOfTheDashboardExists() throws IOException {
    JsonNode dashboard = JSON.readTree(DASHBOARD.toFile());
    Set<String> asked = new TreeSet<>();
    dashboard.findValuesAsText("expr").forEach(expression -> asked.addAll(metrics(expression)));
    dashboard
        .get("templating")
        .findValuesAsText("query")
        .forEach(query -> asked.addAll(metrics(query)));
    assertTrue(asked.size() >= 10, asked::toString);
    try (Running running = Running.start(folder, "<a:a> <a:b> 1 .")) {
      running.get(Running.sparql("ASK {}"));
      Running.eventually(
          () -> {
            // Pauses of the garbage collector are measured once there was one.
            Reference.reachabilityFence(new byte[GARBAGE]);
            return metrics(running.operator("/$/metrics").body()).containsAll(asked);
          },
          () -> {
            Set<String> missing = new TreeSet<>(asked);
            missing.removeAll(metrics(running.operator("/$/metrics").body()));
            return "not measured: " + missing;
          });
    }
  }

  @Test
  void aRequestIsALineOfJsonWithNumbers() throws IOException {
    List<String> lines = new CopyOnWriteArrayList<>();
    try (Running running =
        Running.start(
            folder,
            "<a:a> <a:b> 1 .",
            Questions.NONE,
            Running.QUICK.withAccessLog(lines::add).withLogFormat(LogFormat.JSON))) {
      running.get(Running.sparql("SELECT * { ?s ?p ?o }") + "&format=csv");
      Running.eventually(() -> lines.size() == 1, lines::toString);
      running.get("/nothing%22here");
      Running.eventually(() -> lines.size() == 2, lines::toString);
    }
    JsonNode query = JSON.readTree(lines.get(0));
    assertEquals(200, query.get("status").intValue());
    assertEquals(false, query.get("cut").booleanValue());
    assertEquals("/dyad/sparql", query.get("path").textValue());
    assertTrue(query.get("rows").isNumber(), lines.get(0));
    assertTrue(!query.has("problem"), lines.get(0));
    JsonNode missing = JSON.readTree(lines.get(1));
    assertEquals(404, missing.get("status").intValue());
    assertEquals("/nothing%22here", missing.get("path").textValue());
    assertTrue(!missing.has("rows"), lines.get(1));
  }
}
