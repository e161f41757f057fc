package org.w3id.dyad.http.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3id.dyad.http.protocol.HttpProblem;

/** The validator, and the reader of queries, take the published examples as they are meant. */
final class ReconciliationSchemasTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({"0.2,25", "1.0-draft,30"})
  void theExamplesAreAsTheyAreMeant(String version, int most) throws IOException {
    assumeTrue(ReconciliationSchemas.areThere(), "no published schemas beside the project");
    ReconciliationSchemas schemas = ReconciliationSchemas.of(version);
    Path examples = ReconciliationSchemas.FOLDER.resolve(version).resolve("examples");
    Map<String, Boolean> meant = new TreeMap<>();
    Map<String, Boolean> found = new TreeMap<>();
    for (Path file : files(examples)) {
      String schema = file.getParent().getParent().getFileName().toString();
      Path published = examples.resolveSibling("schemas").resolve(schema + ".json");
      if (Files.exists(published)) {
        JsonNode example = MAPPER.readTree(Files.readString(file));
        meant.put(file.toString(), file.getParent().endsWith("valid"));
        found.put(file.toString(), schemas.errors(schema, example).isEmpty());
      }
    }
    assertTrue(meant.size() >= most, () -> "examples: " + meant.size());
    assertEquals(meant, found);
  }

  @ParameterizedTest
  @CsvSource({"0.2", "1.0-draft"})
  void theReaderTakesTheExamplesOfQueries(String version) throws IOException {
    assumeTrue(ReconciliationSchemas.areThere(), "no published schemas beside the project");
    Path examples = ReconciliationSchemas.FOLDER.resolve(version);
    Map<String, Boolean> meant = new TreeMap<>();
    Map<String, Boolean> found = new TreeMap<>();
    for (Path file : files(examples.resolve("examples/reconciliation-query-batch"))) {
      // The draft lets a service say which qualifiers it knows; the one of this example is no such.
      if (!Files.readString(file).contains("WildcardMatch")) {
        meant.put(file.toString(), file.getParent().endsWith("valid"));
        found.put(file.toString(), isRead(version, MAPPER.readTree(Files.readString(file))));
      }
    }
    assertTrue(meant.size() >= 6, () -> "examples: " + meant.size());
    assertEquals(meant, found);
  }

  private static boolean isRead(String version, JsonNode batch) {
    try {
      return version.equals("0.2")
          ? !QueryReader.batch(batch).isEmpty()
          : !QueryReader.draftBatch(batch).isEmpty();
    } catch (HttpProblem e) {
      return e.status() != 400;
    }
  }

  private static Iterable<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }
}
