package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryService;

/**
 * {@code /ready}, and {@code /$/ready} on the operators' port: whether the server can answer
 * queries. It reads from the release, which {@code /health} and {@code /$/ping} do not.
 */
public final class ReadyHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient QueryService service;

  /** Reads from the current release of a service. */
  public ReadyHandler(QueryService service) {
    super("GET", "HEAD");
    this.service = service;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    OpenRelease release = service.release(request);
    try (QueryService.Reading reading = service.read(request, release)) {
      if (!reading.data().find().hasNext() || !release.isThere()) {
        throw HttpProblem.later(503, "the release cannot be read, or its files are gone", 5);
      }
      response.setContentType("text/plain;charset=utf-8");
      response.setHeader("Cache-Control", "no-store");
      response.getOutputStream().print("release " + release.name() + "\n");
    } finally {
      release.release();
    }
  }
}
