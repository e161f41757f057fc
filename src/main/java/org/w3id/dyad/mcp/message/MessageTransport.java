package org.w3id.dyad.mcp.message;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * Brings messages of JSON-RPC to a server without sessions, one at a time. (The library's own
 * transport for servlets sends the stack trace of an error to the client.)
 */
final class MessageTransport implements McpStatelessServerTransport {
  private final McpJsonMapper mapper;
  private McpStatelessServerHandler server;

  MessageTransport(McpJsonMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public void setMcpHandler(McpStatelessServerHandler handler) {
    server = handler;
  }

  @Override
  public Mono<Void> closeGracefully() {
    return Mono.empty();
  }

  @Override
  public List<String> protocolVersions() {
    return ProtocolRevision.WITH_HANDSHAKE;
  }

  /**
   * Brings a message.
   *
   * @return the answer; none to a notification
   * @throws IllegalArgumentException if it is no message, or one that is not for a server
   */
  Optional<String> bring(String text, McpTransportContext context) throws IOException {
    McpSchema.JSONRPCMessage message = parse(text);
    if (message instanceof McpSchema.JSONRPCRequest request && request.id() != null) {
      return Optional.of(mapper.writeValueAsString(answer(request, context)));
    }
    if (message instanceof McpSchema.JSONRPCNotification notification) {
      server.handleNotification(context, notification).block();
      return Optional.empty();
    }
    throw new IllegalArgumentException("send a request or a notification of JSON-RPC 2.0");
  }

  private McpSchema.JSONRPCResponse answer(
      McpSchema.JSONRPCRequest request, McpTransportContext context) {
    try {
      return server
          .handleRequest(context, request)
          .contextWrite(values -> values.put(McpTransportContext.KEY, context))
          .block();
    } catch (IllegalArgumentException e) {
      // The library reads parameters without saying what to tell of those that it cannot read.
      return McpSchema.JSONRPCResponse.error(
          request.id(),
          new McpSchema.JSONRPCResponse.JSONRPCError(
              McpSchema.ErrorCodes.INVALID_PARAMS,
              "the parameters do not have the form that " + request.method() + " takes"));
    }
  }

  private McpSchema.JSONRPCMessage parse(String text) {
    try {
      return McpSchema.deserializeJsonRpcMessage(mapper, text);
    } catch (IOException | IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "this is no message of JSON-RPC 2.0; send one at a time", e);
    }
  }
}
