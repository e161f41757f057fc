package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.mcp.McpServers;

/**
 * What a client that makes no handshake can ask first: revisions, capabilities, instructions.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/server/discover">MCP
 *     2026-07-28, discovery</a>
 */
final class DiscoveryResult {
  static final String METHOD = "server/discover";

  private DiscoveryResult() {}

  /** The answer to the request with an identifier. */
  static MessageAnswer answer(JsonNode id) {
    ObjectNode answer = Json.object().put("jsonrpc", "2.0");
    answer.set("id", id);
    ObjectNode result = answer.putObject("result");
    result.set("supportedVersions", ProtocolRevision.all());
    result.set("capabilities", new ObjectMapper().valueToTree(McpServers.capabilities()));
    result.put("instructions", McpServers.INSTRUCTIONS);
    return ResultFields.complete(METHOD, answer);
  }
}
