package org.w3id.dyad.http.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.question.Questions;

/**
 * The walk-through of {@code docs/reference/reconciliation.md}: a table of fifty names in three
 * scripts is reconciled and extended over HTTP, by the requests that the document has. Its result
 * stands beside the table; with {@code -Ddyad.update=true} it is written anew.
 */
final class WalkThroughTest {
  private static final Path FOLDER = Path.of("docs/reconciliation");
  private static final Path RIGHT = Path.of("src/test/resources/reconcile/companies.csv");
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] COLUMNS = {
    "state-of-a-thing", "level-of-the-state-of-a-thing", "sanctions-on-things"
  };

  private static Running running;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(Shipped.releases(), Questions.load(Path.of("queries")), Running.QUICK);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static List<NamedCsvRecord> rows(Path file) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }

  private static JsonNode posted(String field, JsonNode json) throws IOException {
    String body = field + "=" + URLEncoder.encode(json.toString(), StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        running.post("/reconcile", body, "application/x-www-form-urlencoded");
    assertEquals(200, answer.statusCode(), answer.body());
    return MAPPER.readTree(answer.body());
  }

  private static JsonNode reconciled(List<NamedCsvRecord> rows) throws IOException {
    ObjectNode queries = MAPPER.createObjectNode();
    for (int i = 0; i < rows.size(); i++) {
      queries
          .putObject("q" + i)
          .put("query", rows.get(i).getField("name"))
          .put("type", "Organization")
          .put("limit", 3);
    }
    return posted("queries", queries);
  }

  private static JsonNode extended(List<String> ids) throws IOException {
    ObjectNode query = MAPPER.createObjectNode();
    var all = query.putArray("ids");
    ids.stream().distinct().forEach(all::add);
    var properties = query.putArray("properties");
    for (String column : COLUMNS) {
      ObjectNode property = properties.addObject().put("id", column);
      property.putObject("settings").put("partner", "CHN");
    }
    return posted("extend", query).path("rows");
  }

  private static String text(JsonNode cell) {
    return StreamSupport.stream(cell.spliterator(), false)
        .map(value -> value.has("name") ? value.path("name").asText() : value.path("str").asText())
        .collect(Collectors.joining("; "));
  }

  @Test
  void theTableIsReconciledAndExtended() throws IOException {
    List<NamedCsvRecord> rows = rows(FOLDER.resolve("companies.csv"));
    assertEquals(50, rows.size());
    JsonNode results = reconciled(rows);
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      JsonNode first = results.at("/q" + i + "/result/0");
      ids.add(first.path("match").asBoolean() ? first.path("id").asText() : "");
    }
    JsonNode found = extended(ids.stream().filter(id -> !id.isEmpty()).toList());
    StringWriter out = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(out);
    csv.writeRecord("name", "id", "state", "level with China", "sanctions");
    for (int i = 0; i < rows.size(); i++) {
      List<String> record = new ArrayList<>(List.of(rows.get(i).getField("name"), ids.get(i)));
      for (String column : COLUMNS) {
        record.add(text(found.path(ids.get(i)).path(column)));
      }
      csv.writeRecord(record);
    }
    String table = out.toString().replace("\r\n", "\n");
    Path kept = FOLDER.resolve("companies-reconciled.csv");
    if (Boolean.getBoolean("dyad.update")) {
      Files.writeString(kept, table);
    }
    assertEquals(Files.readString(kept), table, "run this test with -Ddyad.update=true");
    assertRight(ids);
  }

  /** Whatever is chosen is right, and few are left for a person. */
  private static void assertRight(List<String> ids) throws IOException {
    List<NamedCsvRecord> right = rows(RIGHT);
    int chosen = 0;
    for (int i = 0; i < right.size(); i++) {
      if (!ids.get(i).isEmpty()) {
        assertEquals(right.get(i).getField("id"), ids.get(i), right.get(i).getField("name"));
        chosen++;
      }
    }
    int all = chosen;
    assertTrue(all >= 45, () -> "chosen: " + all);
  }
}
