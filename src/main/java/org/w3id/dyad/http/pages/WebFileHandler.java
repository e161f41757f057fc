package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Handler;

/** {@code /web/…}: the style sheet, the script, the icon. */
public final class WebFileHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> FILES =
      Map.of(
          "/dyad.css", "text/css;charset=utf-8",
          "/figures.css", "text/css;charset=utf-8",
          "/dyad.js", "text/javascript;charset=utf-8",
          "/icon.svg", "image/svg+xml");

  /** Sends the files that are shipped. */
  public WebFileHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String name = request.getPathInfo();
    if (name == null || !FILES.containsKey(name)) {
      throw new HttpProblem(404, "there is no such file");
    }
    try (InputStream file = WebFileHandler.class.getResourceAsStream("/web" + name)) {
      byte[] content = file.readAllBytes();
      response.setContentType(FILES.get(name));
      response.setContentLength(content.length);
      response.getOutputStream().write(content);
    }
  }
}
