package org.w3id.dyad.http.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.w3id.dyad.http.protocol.CutException;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * Tells clients what went wrong, in words that say nothing about the machine: as plain text, or as
 * {@code application/problem+json} under {@code /api}.
 */
public final class Problems extends ErrorHandler {
  private static final Pattern CLASS =
      Pattern.compile("\\b[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w|[A-Z]\\w*(Exception|Error)\\b");

  /**
   * Answers with a problem.
   *
   * @throws CutException if the answer has begun already
   */
  public static void report(
      HttpServletRequest request, HttpServletResponse response, HttpProblem problem)
      throws IOException {
    AccessLog.of(request).problem(problem.getMessage());
    if (response.isCommitted()) {
      throw new CutException(problem.getMessage(), problem);
    }
    response.resetBuffer();
    if (problem.status() == HttpProblem.TOO_MANY) {
      RequestBody.of(request).leave(response);
    } else {
      RequestBody.of(request).skip(response);
    }
    for (String header : new String[] {"Content-Encoding", "Content-Disposition", "ETag", "Link"}) {
      response.setHeader(header, null);
    }
    response.setHeader("Cache-Control", "no-store");
    if (problem.retryAfter() > 0) {
      response.setIntHeader("Retry-After", problem.retryAfter());
    }
    boolean isForPrograms = ProblemDocument.isWanted(request.getRequestURI());
    String text = isForPrograms ? ProblemDocument.of(problem).text() : problem.getMessage() + "\n";
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    response.setStatus(problem.status());
    response.setContentType(
        isForPrograms ? ProblemDocument.MEDIA_TYPE : "text/plain;charset=utf-8");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /** What a library says of a query, unless it says it in the names of its classes. */
  public static String words(RuntimeException e) {
    String message = String.valueOf(e.getMessage());
    return CLASS.matcher(message).find() ? "it cannot be answered" : message;
  }

  /** For requests that no handler has seen, such as malformed ones. */
  @Override
  protected void generateResponse(
      Request request,
      Response response,
      int code,
      String message,
      Throwable cause,
      Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    Content.Sink.write(
        response, true, code == 404 ? "there is nothing here\n" : code + "\n", callback);
  }
}
