package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The schemas that the Entity Reconciliation Community Group publishes for a version of its
 * protocol, as they lie beside the project.
 */
final class ReconciliationSchemas {
  static final Path FOLDER = Path.of("../shared/data/reconciliation-schemas");

  private static final String BASE = "https://schemas.example/";
  private static final String SWAGGER = "http://swagger.io/v2/schema.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final SchemaRegistry registry;

  private ReconciliationSchemas(SchemaRegistry registry) {
    this.registry = registry;
  }

  /** Whether the schemas are there. */
  static boolean areThere() {
    return Files.isDirectory(FOLDER);
  }

  /** The schemas of a version, such as {@code 0.2}. */
  static ReconciliationSchemas of(String version) throws IOException {
    Map<String, String> texts = new HashMap<>();
    try (Stream<Path> files = Files.list(FOLDER.resolve(version).resolve("schemas"))) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        String iri = name.equals("openapi.json") ? SWAGGER : BASE + name;
        texts.put(iri, named(iri, Files.readString(file)));
      }
    }
    return new ReconciliationSchemas(
        SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7, builder -> builder.schemas(texts)));
  }

  /** They refer to each other by file name, and name a dialect that is the latest of its time. */
  private static String named(String iri, String text) throws IOException {
    ObjectNode schema = (ObjectNode) MAPPER.readTree(text);
    schema.remove("$schema");
    schema.put("$id", iri);
    return schema.toString();
  }

  /** What is wrong with an answer; empty if nothing is. */
  List<Error> errors(String schema, JsonNode answer) {
    Schema wanted = registry.getSchema(SchemaLocation.of(BASE + schema + ".json"));
    return wanted.validate(answer);
  }
}
