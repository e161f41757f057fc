package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.common.McpTransportContext;
import java.io.IOException;
import java.util.function.Function;
import org.w3id.dyad.mcp.McpServers;
import org.w3id.dyad.mcp.ReleaseAccess;

/**
 * Answers messages of the protocol, of all revisions that are spoken. The library speaks those with
 * a handshake; for the one without, this checks the requests and completes the results.
 */
public final class MessageServer {
  /** Numbers keep all their digits. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final MessageTransport transport = new MessageTransport(McpServers.mapper());

  /**
   * Makes a server.
   *
   * @param access lets a request read, by its context
   */
  public MessageServer(Function<McpTransportContext, ReleaseAccess> access) {
    McpServers.stateless(transport, access);
  }

  /**
   * Answers a message.
   *
   * @throws IllegalArgumentException if it is none of JSON-RPC, or not for a server
   * @throws IOException if an answer cannot be written
   */
  public MessageAnswer answer(String text, MirroredHeaders headers, McpTransportContext context)
      throws IOException {
    JsonNode message = parse(text);
    try {
      boolean isWithoutHandshake = MessageCheck.isWithoutHandshake(message, headers);
      return isWithoutHandshake && message.hasNonNull("id")
          ? withoutHandshake(text, message, headers, context)
          : MessageAnswer.of(transport.bring(text, context));
    } catch (ProtocolException e) {
      return e.answer(message.get("id"));
    }
  }

  private static JsonNode parse(String text) {
    JsonNode message;
    try {
      message = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("this is no message of JSON-RPC 2.0: it is no JSON", e);
    }
    if (!message.path("jsonrpc").asText().equals("2.0")) {
      throw new IllegalArgumentException("this is no message of JSON-RPC 2.0; send one at a time");
    }
    return message;
  }

  private MessageAnswer withoutHandshake(
      String text, JsonNode request, MirroredHeaders headers, McpTransportContext context)
      throws IOException, ProtocolException {
    MessageCheck.check(request, headers);
    String method = request.path("method").asText();
    if (method.equals(DiscoveryResult.METHOD)) {
      return DiscoveryResult.answer(request.get("id"));
    }
    ObjectNode answer = (ObjectNode) MAPPER.readTree(transport.bring(text, context).orElseThrow());
    return ResultFields.complete(method, answer);
  }
}
