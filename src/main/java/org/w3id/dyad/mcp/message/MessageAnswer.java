package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.w3id.dyad.answer.Json;

/**
 * The answer to a message.
 *
 * @param status the status that the answer has over HTTP
 * @param message the message of JSON-RPC, without line ends; none to a notification
 */
public record MessageAnswer(int status, Optional<String> message) {
  private static final int OK = 200;
  private static final int ACCEPTED = 202;

  static MessageAnswer of(int status, JsonNode message) {
    return new MessageAnswer(status, Optional.of(Json.text(message)));
  }

  /** An answer to a request, or none to a notification. */
  static MessageAnswer of(Optional<String> message) {
    return new MessageAnswer(message.isPresent() ? OK : ACCEPTED, message);
  }
}
