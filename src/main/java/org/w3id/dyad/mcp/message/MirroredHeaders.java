package org.w3id.dyad.mcp.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * Headers of HTTP that repeat what a message says, so that a proxy need not read it. Where they are
 * expected they have to agree with the message.
 *
 * @param areExpected whether the message comes over HTTP
 * @param revision the header {@code MCP-Protocol-Version}
 * @param method the header {@code Mcp-Method}
 * @param name the header {@code Mcp-Name}
 * @see <a
 *     href="https://modelcontextprotocol.io/specification/2026-07-28/basic/transports/streamable-http#request-metadata">MCP
 *     2026-07-28, request metadata</a>
 */
public record MirroredHeaders(
    boolean areExpected,
    Optional<String> revision,
    Optional<String> method,
    Optional<String> name) {

  /** What comes with messages on standard input. */
  public static final MirroredHeaders NONE =
      new MirroredHeaders(false, Optional.empty(), Optional.empty(), Optional.empty());

  /** The member of the parameters that the name repeats, by method. */
  private static final Map<String, String> NAMED =
      Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

  private static final String BEGIN = "=?base64?";
  private static final String END = "?=";

  /**
   * The headers of a request, each {@code null} if it is not there.
   *
   * @param revision the header {@code MCP-Protocol-Version}
   * @param method the header {@code Mcp-Method}
   * @param name the header {@code Mcp-Name}
   */
  public static MirroredHeaders of(String revision, String method, String name) {
    return new MirroredHeaders(
        true,
        Optional.ofNullable(revision),
        Optional.ofNullable(method),
        Optional.ofNullable(name));
  }

  /** Makes sure that the header of the revision, if there is one, agrees with the message. */
  void checkRevision(String said) throws ProtocolException {
    if (revision.isPresent() && !revision.get().equals(said)) {
      throw mismatch("MCP-Protocol-Version", said);
    }
  }

  /** Makes sure that all headers agree with a message. */
  void check(JsonNode message) throws ProtocolException {
    if (!areExpected) {
      return;
    }
    check("MCP-Protocol-Version", revision, RequestMetadata.of(message).revision().orElse(""));
    String called = message.path("method").asText();
    check("Mcp-Method", method, called);
    if (NAMED.containsKey(called)) {
      String expected = message.path("params").path(NAMED.get(called)).asText();
      check("Mcp-Name", decoded(), expected);
    }
  }

  private static void check(String header, Optional<String> value, String expected)
      throws ProtocolException {
    if (!value.equals(Optional.of(expected))) {
      throw mismatch(header, expected);
    }
  }

  private static ProtocolException mismatch(String header, String expected) {
    return ProtocolException.headers(
        "the header " + header + " has to be what the message says: " + expected);
  }

  /** The name, which is in Base64 where a header cannot have its signs. */
  private Optional<String> decoded() throws ProtocolException {
    String text = name.orElse("");
    if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
      return name;
    }
    try {
      String encoded = text.substring(BEGIN.length(), text.length() - END.length());
      return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw ProtocolException.headers("the header Mcp-Name is no Base64");
    }
  }
}
