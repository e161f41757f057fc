package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.w3id.dyad.answer.Json;

/** A request does not keep to the protocol; it is answered by an error of JSON-RPC. */
final class ProtocolException extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;

  private final int status;
  private final int code;
  private final transient ObjectNode data;

  private ProtocolException(int status, int code, String message, ObjectNode data) {
    super(message);
    this.status = status;
    this.code = code;
    this.data = data;
  }

  /** A header is missing, or says something else than the message. */
  static ProtocolException headers(String message) {
    return new ProtocolException(BAD_REQUEST, -32020, message, null);
  }

  /** A parameter that each request has to have is missing. */
  static ProtocolException parameters(String message) {
    return new ProtocolException(BAD_REQUEST, -32602, message, null);
  }

  /** The revision is not spoken. */
  static ProtocolException unsupported(String revision) {
    ObjectNode data = Json.object();
    data.set("supported", ProtocolRevision.all());
    data.put("requested", revision);
    return new ProtocolException(
        BAD_REQUEST, -32022, "this revision of the protocol is not spoken here", data);
  }

  /** There is no such method. */
  static ProtocolException noMethod(String method) {
    return new ProtocolException(NOT_FOUND, -32601, "there is no method " + method, null);
  }

  /** The answer to the request with an identifier, which is {@code null} if it is not known. */
  MessageAnswer answer(JsonNode id) {
    ObjectNode message = Json.object().put("jsonrpc", "2.0");
    message.set("id", id);
    ObjectNode error = message.putObject("error").put("code", code).put("message", getMessage());
    if (data != null) {
      error.set("data", data);
    }
    return MessageAnswer.of(status, message);
  }
}
