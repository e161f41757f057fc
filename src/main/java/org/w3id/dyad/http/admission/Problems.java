package org.w3id.dyad.http.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.w3id.dyad.http.protocol.ContentPolicy;
import org.w3id.dyad.http.protocol.CutException;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.ProblemPage;

/**
 * Tells clients what went wrong, in words that say nothing about the machine: as plain text, as a
 * page where a browser asks, or as {@code application/problem+json} under {@code /api}.
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
    response.setStatus(problem.status());
    send(response, Told.of(request, problem));
  }

  private static void send(HttpServletResponse response, Told told) throws IOException {
    byte[] body = told.text().getBytes(StandardCharsets.UTF_8);
    response.setHeader("Vary", ProblemPage.VARY);
    response.setHeader(ContentPolicy.HEADER, ContentPolicy.PAGE);
    response.setContentType(told.contentType());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  /**
   * A problem in a form that suits who asked.
   *
   * @param contentType what it is
   * @param text what it says
   */
  private record Told(String contentType, String text) {
    static Told of(HttpServletRequest request, HttpProblem problem) {
      if (ProblemDocument.isWanted(request.getRequestURI())) {
        return new Told(ProblemDocument.MEDIA_TYPE, ProblemDocument.of(problem).text());
      }
      return ProblemPage.wanted(request, problem)
          .map(page -> new Told("text/html;charset=utf-8", page))
          .orElseGet(() -> new Told("text/plain;charset=utf-8", problem.getMessage() + "\n"));
    }
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
    Told told = told(request, code);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, told.contentType());
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put("X-Content-Type-Options", "nosniff");
    response.getHeaders().put(ContentPolicy.HEADER, ContentPolicy.PAGE);
    Content.Sink.write(response, true, told.text(), callback);
  }

  /** A malformed request comes before any handler, and knows no context. */
  private static Told told(Request request, int code) {
    HttpProblem problem =
        new HttpProblem(code, code == 404 ? "there is nothing here" : String.valueOf(code));
    ServletContextRequest asked = Request.as(request, ServletContextRequest.class);
    return asked == null
        ? new Told("text/plain;charset=utf-8", problem.getMessage() + "\n")
        : Told.of(asked.getServletApiRequest(), problem);
  }
}
