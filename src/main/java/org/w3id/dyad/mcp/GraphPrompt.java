package org.w3id.dyad.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.answer.Json;

/** Ways to work that a user can choose; what is filled in stands as a JSON string. */
enum GraphPrompt {
  /** A claim is held against the data. */
  CHECK_CLAIM(
      "check_claim",
      "Check a claim",
      "Holds a claim about two states against the graph.",
      """
      Check this claim against the graph of Dyad: %s
      1. Find the states with find_entity. 2. Look with claims whether the graph has this claim or one like it, and with id for what each source says. \
      3. Otherwise ask dyad, trade or questions for the figures. 4. Give for each source whether it supports or contradicts the claim, with the figures and the IRI of each \
      document or data set. Do not average sources that differ. 5. Where coverage is not "answered", say that it is not known here, and not that there is none.
      """,
      "claim"),

  /** Two states. */
  DESCRIBE_DYAD(
      "describe_dyad",
      "Describe two states",
      "Describes the relations of two states from the graph.",
      """
      Describe the relations between %s and %s from the graph of Dyad. Begin with dyad, then take the parts that matter. Name the document or data set of each figure by its IRI, \
      put figures of the two reporting sides next to each other, and end with what is not covered.
      """,
      "one",
      "other"),

  /** A question in SPARQL. */
  WRITE_QUERY(
      "write_query",
      "Write a query",
      "Writes SPARQL for a question to the graph.",
      """
      Answer this question with SPARQL over the graph of Dyad: %s
      1. Look with questions whether it is there already. 2. Read schema for its topic. 3. Write a query and hold it against validate until it has no problem. \
      4. Run it with sparql. 5. Show the query beside the answer, and say what coverage says.
      """,
      "question");

  private final String id;
  private final String title;
  private final String description;
  private final String text;
  private final List<String> arguments;

  GraphPrompt(String id, String title, String description, String text, String... arguments) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.text = text;
    this.arguments = List.of(arguments);
  }

  /** The prompt as the protocol has it. */
  McpSchema.Prompt prompt() {
    return McpSchema.Prompt.builder(id)
        .title(title)
        .description(description)
        .arguments(
            arguments.stream()
                .map(name -> McpSchema.PromptArgument.builder(name).required(true).build())
                .toList())
        .build();
  }

  /** The text with what is filled in. */
  McpSchema.GetPromptResult filled(Map<String, Object> values) {
    Object[] texts =
        arguments.stream()
            .map(name -> String.valueOf(values == null ? "" : values.getOrDefault(name, "")))
            .map(value -> Json.text(Json.object().textNode(value)))
            .toArray();
    McpSchema.TextContent content =
        McpSchema.TextContent.builder(text.formatted(texts).strip()).build();
    return McpSchema.GetPromptResult.builder(
            List.of(McpSchema.PromptMessage.builder(McpSchema.Role.USER, content).build()))
        .description(description)
        .build();
  }

  static List<GraphPrompt> all() {
    return Arrays.asList(values());
  }
}
