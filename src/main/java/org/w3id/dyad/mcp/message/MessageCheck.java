package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;

/** Finds out of which revision a message is, and whether it has what that revision asks for. */
final class MessageCheck {
  /** Methods of the older revisions that the newer one does not have. */
  private static final Set<String> REMOVED =
      Set.of(
          "initialize", "logging/setLevel", "ping", "resources/subscribe", "resources/unsubscribe");

  private MessageCheck() {}

  /**
   * Whether a message is of the revision without a handshake.
   *
   * @throws ProtocolException if the message says one revision and its headers another one, or one
   *     that is not spoken
   */
  static boolean isWithoutHandshake(JsonNode message, MirroredHeaders headers)
      throws ProtocolException {
    Optional<String> said = RequestMetadata.of(message).revision();
    if (said.isPresent()) {
      headers.checkRevision(said.get());
    }
    Optional<String> revision = said.or(headers::revision);
    if (revision.isPresent() && !ProtocolRevision.isSpoken(revision.get())) {
      throw ProtocolException.unsupported(revision.get());
    }
    return revision.filter(ProtocolRevision.WITHOUT_HANDSHAKE::equals).isPresent();
  }

  /**
   * Makes sure that a request of the revision without a handshake has what that asks for.
   *
   * @throws ProtocolException if it has not
   */
  static void check(JsonNode request, MirroredHeaders headers) throws ProtocolException {
    RequestMetadata.of(request).check();
    headers.check(request);
    String method = request.path("method").asText();
    if (REMOVED.contains(method)) {
      throw ProtocolException.noMethod(method);
    }
  }
}
