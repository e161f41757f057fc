package org.w3id.dyad.http.mcp;

import io.modelcontextprotocol.common.McpTransportContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.http.admission.RequestBody;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.mcp.ReleaseAccess;
import org.w3id.dyad.mcp.message.MessageAnswer;
import org.w3id.dyad.mcp.message.MessageServer;
import org.w3id.dyad.mcp.message.MirroredHeaders;
import org.w3id.dyad.question.Questions;

/**
 * {@code /mcp}: tools for language models by streamable HTTP, without sessions. Each call is
 * admitted, bounded and logged as a query is.
 */
public final class McpHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final String REQUEST = "request";
  private static final String CORS = "Access-Control-Allow-Origin";
  private static final int LONGEST = 100_000;

  private final transient QueryService service;
  private final transient Questions questions;
  private final transient OriginRule origins;
  private final transient MessageServer server;

  /**
   * Answers from the releases of a service.
   *
   * @param origins web sites whose pages may call, as {@code https://app.example}
   */
  public McpHandler(QueryService service, Questions questions, List<String> origins) {
    super("POST");
    this.service = service;
    this.questions = questions;
    this.origins = new OriginRule(origins);
    server = new MessageServer(this::access);
  }

  private ReleaseAccess access(McpTransportContext context) {
    HttpServletRequest request = (HttpServletRequest) context.get(REQUEST);
    return new ToolAccess(
        questions,
        name -> service.release(request, name),
        release -> service.read(request, release));
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String origin = request.getHeader("Origin");
    if (!origins.lets(origin)) {
      throw new HttpProblem(403, "pages of this origin may not call; the operator can allow it");
    }
    response.setHeader(CORS, origin);
    response.setHeader("Cache-Control", "no-store");
    byte[] body =
        RequestBody.of(request).all(LONGEST, "the message has more than " + LONGEST + " bytes");
    MessageAnswer answer = answer(request, FormBody.utf8(body, "the message"));
    response.setStatus(answer.status());
    if (answer.message().isPresent()) {
      send(response, answer.message().get().getBytes(StandardCharsets.UTF_8));
    }
  }

  private MessageAnswer answer(HttpServletRequest request, String message) throws IOException {
    MirroredHeaders headers =
        MirroredHeaders.of(
            request.getHeader("MCP-Protocol-Version"),
            request.getHeader("Mcp-Method"),
            request.getHeader("Mcp-Name"));
    try {
      return server.answer(message, headers, McpTransportContext.create(Map.of(REQUEST, request)));
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
  }

  private static void send(HttpServletResponse response, byte[] answer) throws IOException {
    response.setContentType("application/json");
    response.setContentLength(answer.length);
    response.getOutputStream().write(answer);
  }
}
