package org.w3id.dyad.http.crawl;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Handler;

/** {@code /robots.txt}: crawlers may take pages, and are to leave queries and services alone. */
public final class RobotsHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private static final List<String> NOT_FOR_CRAWLERS =
      List.of(
          "/api/",
          "/dyad/data",
          "/dyad/sparql",
          "/entities/",
          "/language",
          "/match/",
          "/pair",
          "/reconcile",
          "/resolve",
          "/search",
          "/sparql",
          "/timemap/");

  /** Answers GET and HEAD. */
  public RobotsHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    StringBuilder text = new StringBuilder("User-agent: *\n");
    NOT_FOR_CRAWLERS.forEach(path -> text.append("Disallow: ").append(path).append('\n'));
    text.append("\nSitemap: ").append(ServerAddress.of(request)).append("/sitemap.xml\n");
    byte[] body = text.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/plain;charset=utf-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
