package org.w3id.dyad.http.admission;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.eclipse.jetty.http.HttpStatus;
import org.w3id.dyad.http.protocol.HttpProblem;

/**
 * A problem as programs read it (RFC 9457). All are of the type {@code about:blank}: the status
 * says what kind of problem it is.
 *
 * @param status the status
 * @param detail what is wrong, and what would be right
 */
record ProblemDocument(int status, String detail) {
  static final String MEDIA_TYPE = "application/problem+json";

  private static final String API = "/api";

  /** Whether those who ask for a path are programs. */
  static boolean isWanted(String path) {
    return path.equals(API) || path.startsWith(API + "/");
  }

  static ProblemDocument of(HttpProblem problem) {
    return new ProblemDocument(problem.status(), problem.getMessage());
  }

  /** In JSON; no client that takes it for a page finds a tag in it. */
  String text() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", "about:blank")
        .put("title", HttpStatus.getMessage(status))
        .put("status", status)
        .put("detail", detail)
        .toString()
        .replace("<", "\\u003C");
  }
}
