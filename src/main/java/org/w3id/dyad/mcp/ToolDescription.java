package org.w3id.dyad.mcp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * What a model is told of a tool.
 *
 * @param name the name by which it is called
 * @param title the name for people
 * @param description what it gives, and what to do with that
 * @param lists the names of the lists that its answer may have; the first that is there can be cut
 * @param inputSchema the arguments in JSON Schema
 * @param outputSchema the answer in JSON Schema
 */
record ToolDescription(
    String name,
    String title,
    String description,
    List<String> lists,
    Map<String, Object> inputSchema,
    Map<String, Object> outputSchema) {
  private static final String FILE = "tools.json";

  /** All tools, in the order of the file. */
  static List<ToolDescription> all() {
    try (InputStream in = ToolDescription.class.getResourceAsStream(FILE)) {
      return new ObjectMapper().readValue(in, new TypeReference<List<ToolDescription>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same as the protocol has it; no tool changes anything or reaches out. */
  McpSchema.Tool tool() {
    return McpSchema.Tool.builder(name, inputSchema)
        .title(title)
        .description(description)
        .outputSchema(outputSchema)
        .annotations(
            McpSchema.ToolAnnotations.builder()
                .readOnlyHint(true)
                .destructiveHint(false)
                .idempotentHint(true)
                .openWorldHint(false)
                .build())
        .build();
  }
}
