package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a request says of its sender, in place of a handshake.
 *
 * @param fields the member {@code _meta} of its parameters
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic#meta">MCP
 *     2026-07-28, _meta</a>
 */
record RequestMetadata(JsonNode fields) {
  private static final String PREFIX = "io.modelcontextprotocol/";
  private static final String REVISION = PREFIX + "protocolVersion";
  private static final String CAPABILITIES = PREFIX + "clientCapabilities";

  /** The member by which a result says whose it is. */
  static final String SERVER = PREFIX + "serverInfo";

  /** What a message says. */
  static RequestMetadata of(JsonNode message) {
    return new RequestMetadata(message.path("params").path("_meta"));
  }

  /** The revision of the protocol. */
  Optional<String> revision() {
    return Optional.ofNullable(fields.path(REVISION).textValue());
  }

  /**
   * Makes sure that all is there that each request has to say.
   *
   * @throws ProtocolException if something is missing
   */
  void check() throws ProtocolException {
    if (revision().isEmpty()) {
      throw ProtocolException.parameters("params._meta has no text \"" + REVISION + "\"");
    }
    if (!fields.path(CAPABILITIES).isObject()) {
      throw ProtocolException.parameters("params._meta has no object \"" + CAPABILITIES + "\"");
    }
  }
}
