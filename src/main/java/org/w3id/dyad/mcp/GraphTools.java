package org.w3id.dyad.mcp;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tools, each with its description. */
final class GraphTools {
  private GraphTools() {}

  /** All of them. */
  static List<ToolCall> all() {
    Map<String, ToolFunction> functions = new HashMap<>();
    functions.putAll(ThingTools.all());
    functions.putAll(ClaimTools.all());
    functions.putAll(QueryTools.all());
    functions.put("schema", SchemaTool::call);
    functions.put("validate", ValidateTool::call);
    return ToolDescription.all().stream()
        .map(description -> new ToolCall(description, functions.get(description.name())))
        .toList();
  }
}
