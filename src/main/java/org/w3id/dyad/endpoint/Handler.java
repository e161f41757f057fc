package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Answers the requests for one kind of path; a problem becomes a short plain text. */
abstract class Handler extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> methods;

  /** Handles requests with these methods; others get 405. */
  Handler(String... methods) {
    this.methods = Set.of(methods);
  }

  /** Answers, or throws {@link HttpProblem}. */
  abstract void handle(HttpServletRequest request, HttpServletResponse response) throws IOException;

  @Override
  protected final void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      if (!methods.contains(request.getMethod())) {
        response.setHeader("Allow", String.join(", ", methods.stream().sorted().toList()));
        throw new HttpProblem(405, request.getMethod() + " is not possible here");
      }
      handle(request, response);
    } catch (HttpProblem problem) {
      report(response, problem);
    }
  }

  private static void report(HttpServletResponse response, HttpProblem problem) throws IOException {
    if (response.isCommitted()) {
      throw new IOException(problem.getMessage());
    }
    response.resetBuffer();
    response.setStatus(problem.status());
    response.setContentType("text/plain;charset=utf-8");
    byte[] body = (problem.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
