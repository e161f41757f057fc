package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.Memento;
import org.w3id.dyad.http.service.ServedReleases;

/** {@code /timemap/…}: the times of which the document with that path is there (RFC 7089). */
public final class TimeMapHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient ServedReleases releases;

  /** Lists the times of releases. */
  public TimeMapHandler(ServedReleases releases) {
    super("GET", "HEAD");
    this.releases = releases;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getRequestURI().substring(Memento.TIME_MAP.length());
    if (path.isEmpty()) {
      throw new HttpProblem(404, "this is the map of times of nothing");
    }
    byte[] map = Memento.timeMap(request, releases.all()).getBytes(StandardCharsets.UTF_8);
    response.setContentType("application/link-format");
    response.setHeader("Cache-Control", "public, no-cache");
    response.setContentLength(map.length);
    response.getOutputStream().write(map);
  }
}
