package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.w3id.dyad.mcp.McpServers;

/** What each answer without a handshake has beside what was asked. */
final class ResultFields {
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NO_METHOD = -32601;
  private static final int WRONG_PARAMETERS = -32602;
  private static final int NO_RESOURCE_BEFORE = -32002;

  /** The program itself has these, so that they last until it is started again. */
  private static final long OF_THE_PROGRAM = TimeUnit.HOURS.toMillis(1);

  /** A new release may come at any time. */
  private static final long OF_A_RELEASE = TimeUnit.MINUTES.toMillis(1);

  /** How long an answer may be kept, by method, in milliseconds; others are not to be kept. */
  private static final Map<String, Long> KEPT =
      Map.of(
          DiscoveryResult.METHOD,
          OF_THE_PROGRAM,
          "tools/list",
          OF_THE_PROGRAM,
          "prompts/list",
          OF_THE_PROGRAM,
          "resources/list",
          OF_THE_PROGRAM,
          "resources/templates/list",
          OF_THE_PROGRAM,
          "resources/read",
          OF_A_RELEASE);

  private ResultFields() {}

  /** The answer to a method with all that it has to have. */
  static MessageAnswer complete(String method, ObjectNode answer) {
    if (answer.get("result") instanceof ObjectNode result) {
      addTo(result, method);
      return MessageAnswer.of(OK, answer);
    }
    ObjectNode error = (ObjectNode) answer.get("error");
    if (error.path("code").asInt() == NO_RESOURCE_BEFORE) {
      error.put("code", WRONG_PARAMETERS);
    }
    boolean isUnknown = error.path("code").asInt() == NO_METHOD;
    return MessageAnswer.of(isUnknown ? NOT_FOUND : OK, answer);
  }

  private static void addTo(ObjectNode result, String method) {
    result.put("resultType", "complete");
    McpSchema.Implementation server = McpServers.implementation();
    result
        .withObject("/_meta")
        .putObject(RequestMetadata.SERVER)
        .put("name", server.name())
        .put("version", server.version());
    if (KEPT.containsKey(method)) {
      result.put("ttlMs", KEPT.get(method)).put("cacheScope", "public");
    }
  }
}
