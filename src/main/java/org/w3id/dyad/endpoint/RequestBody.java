package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** What a client sends with a request although nobody wants it. */
final class RequestBody {
  private static final long MOST = 10_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int PIECE = 16 * 1024;

  private RequestBody() {}

  /**
   * Reads what is left, within bounds, before the answer begins. Were the connection closed while
   * the client still sends, the client could lose the answer (RFC 9112, section 9.6). If something
   * is left after that, the answer says that the connection ends with it, so that no client sends
   * its next request there.
   */
  static void skip(HttpServletRequest request, HttpServletResponse response) {
    if (isThere(request) && !isSkipped(request)) {
      leave(request, response);
    }
  }

  /** Reads nothing; the answer says that the connection ends with it. */
  static void leave(HttpServletRequest request, HttpServletResponse response) {
    if (isThere(request)) {
      response.setHeader("Connection", "close");
    }
  }

  private static boolean isThere(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private static boolean isSkipped(HttpServletRequest request) {
    // Reading would ask a client to send that waits for leave to do so.
    if (request.getHeader("Expect") != null || request.getContentLengthLong() > MOST) {
      return false;
    }
    try {
      InputStream body = request.getInputStream();
      byte[] piece = new byte[PIECE];
      long end = System.nanoTime() + PATIENCE.toNanos();
      int length = 0;
      for (long all = 0; length >= 0 && all <= MOST && System.nanoTime() < end; all += length) {
        length = body.read(piece);
      }
      return length < 0;
    } catch (IOException e) {
      return false;
    }
  }
}
