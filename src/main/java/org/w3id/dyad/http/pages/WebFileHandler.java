package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.w3id.dyad.html.WebFiles;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Handler;

/**
 * {@code /web/…}: style sheets, scripts, pictures, and the licences of what is bundled in them; and
 * {@code /favicon.ico}, for which browsers ask where an answer, such as JSON, names no icon.
 */
public final class WebFileHandler extends Handler {
  private static final long serialVersionUID = 1L;
  private static final String ICON = "icon.svg";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "txt", "text/plain;charset=utf-8");

  /** Sends the files that are shipped. */
  public WebFileHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo();
    String name = path == null ? ICON : path.substring(1);
    String file =
        WebFiles.SHIPPED
            .file(name)
            .orElseThrow(() -> new HttpProblem(404, "there is no such file"));
    boolean isZipped = Answer.acceptsGzip(request);
    response.setContentType(TYPES.get(file.substring(file.lastIndexOf('.') + 1)));
    response.setHeader(
        "Cache-Control",
        WebFiles.SHIPPED.isLasting(name)
            ? "public, max-age=31536000, immutable"
            : "public, no-cache");
    response.setHeader("Vary", "Accept-Encoding");
    if (isZipped) {
      response.setHeader("Content-Encoding", "gzip");
    }
    byte[] content = WebFiles.SHIPPED.content(isZipped ? file + ".gz" : file);
    response.setContentLength(content.length);
    response.getOutputStream().write(content);
  }
}
