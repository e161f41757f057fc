package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.w3id.dyad.endpoint.bounds.Allowance;

/** The body of an answer on its way: bounded, compressed if the client likes it, held at first. */
final class Answer {
  private final HeldStream held;
  private final OutputStream out;

  private Answer(HeldStream held, OutputStream out) {
    this.held = held;
    this.out = out;
  }

  /** Begins an answer; its headers must be set. */
  static Answer begin(HttpServletRequest request, HttpServletResponse response, Allowance allowance)
      throws IOException {
    boolean isWhole = request.getProtocol().equals("HTTP/1.0");
    HeldStream held = new HeldStream(response.getOutputStream(), allowance, isWhole);
    OutputStream out = held;
    if (acceptsGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      out = new GZIPOutputStream(held, 8192);
    }
    return new Answer(held, new AnswerStream(out, allowance));
  }

  /** Where to write. */
  OutputStream out() {
    return out;
  }

  /**
   * Ends the answer. What is still held of an answer that is not ended is dropped, and a problem
   * takes its place, or the connection breaks.
   *
   * @return all of it as it was sent, or {@code null} if it was too long to be remembered
   */
  byte[] finish() throws IOException {
    out.close();
    return held.whole();
  }

  /** Whether a client wants its answers compressed. */
  static boolean acceptsGzip(HttpServletRequest request) {
    String accept = request.getHeader("Accept-Encoding");
    if (accept == null) {
      return false;
    }
    for (String coding : accept.split(",")) {
      String[] parts = coding.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
      if (parts[0].equals("gzip")) {
        return parts.length == 1 || !parts[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
