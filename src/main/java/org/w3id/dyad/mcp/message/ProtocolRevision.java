package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.List;
import org.w3id.dyad.answer.Json;

/**
 * The revisions of the protocol that are spoken: those that begin with a handshake, and that of
 * 2026-07-28, in which each request says its revision.
 *
 * @see <a href="https://modelcontextprotocol.io/specification/2026-07-28/basic/versioning">MCP
 *     2026-07-28, versioning</a>
 */
final class ProtocolRevision {
  /** The revision in which each request says its revision. */
  static final String WITHOUT_HANDSHAKE = "2026-07-28";

  /** The revisions that begin with a handshake, the oldest first. */
  static final List<String> WITH_HANDSHAKE =
      List.of(
          ProtocolVersions.MCP_2025_03_26,
          ProtocolVersions.MCP_2025_06_18,
          ProtocolVersions.MCP_2025_11_25);

  private ProtocolRevision() {}

  /** All revisions, the newest first. */
  static ArrayNode all() {
    ArrayNode all = Json.object().arrayNode().add(WITHOUT_HANDSHAKE);
    for (int i = WITH_HANDSHAKE.size() - 1; i >= 0; i--) {
      all.add(WITH_HANDSHAKE.get(i));
    }
    return all;
  }

  /** Whether a revision is spoken. */
  static boolean isSpoken(String revision) {
    return revision.equals(WITHOUT_HANDSHAKE) || WITH_HANDSHAKE.contains(revision);
  }
}
