package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.service.Handler;

/**
 * {@code /health}: whether the process answers at all. Who asks restarts it if it does not; whether
 * it can answer queries is {@code /ready}.
 */
public final class HealthHandler extends Handler {
  private static final long serialVersionUID = 1L;

  /** Answers always. */
  public HealthHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "no-store");
    response.getOutputStream().print("ok\n");
  }
}
