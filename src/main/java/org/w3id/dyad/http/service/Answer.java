package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * The body of an answer on its way: bounded, compressed if the client accepts it, held at first.
 */
public final class Answer {
  private final HttpServletResponse response;
  private final QueryService.Reading reading;
  private final HeldStream held;
  private final OutputStream out;

  private Answer(
      HttpServletResponse response,
      QueryService.Reading reading,
      HeldStream held,
      OutputStream out) {
    this.response = response;
    this.reading = reading;
    this.held = held;
    this.out = out;
  }

  /** Begins an answer; its headers must be set. */
  public static Answer begin(
      HttpServletRequest request, HttpServletResponse response, QueryService.Reading reading)
      throws IOException {
    return begin(request, response, reading, () -> {});
  }

  /**
   * Begins an answer; its headers must be set.
   *
   * @param beginning is run if the answer is too long to be held as a whole
   */
  public static Answer begin(
      HttpServletRequest request,
      HttpServletResponse response,
      QueryService.Reading reading,
      Runnable beginning)
      throws IOException {
    boolean isWhole = request.getProtocol().equals("HTTP/1.0");
    Runnable chunked =
        () -> {
          // Else Jetty lets the end of the connection be the end of the answer, for a client that
          // wants the connection closed: it would take an answer that is cut for whole.
          response.setHeader("Transfer-Encoding", "chunked");
          beginning.run();
        };
    HeldStream held = new HeldStream(response.getOutputStream(), reading, isWhole, chunked);
    OutputStream out = held;
    if (acceptsGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
      out = new GZIPOutputStream(held, 8192);
    }
    return new Answer(response, reading, held, new AnswerStream(out, reading.allowance()));
  }

  /** Where to write. */
  public OutputStream out() {
    return out;
  }

  /**
   * Ends the answer, and the reading before the last of it is sent. What is still held of an answer
   * that is not ended is dropped, and a problem takes its place, or the connection breaks.
   */
  public void finish() throws IOException {
    byte[] whole = whole();
    reading.end();
    if (whole != null) {
      response.setContentLength(whole.length);
      response.getOutputStream().write(whole);
    }
  }

  /**
   * Ends the answer. One that has begun is sent to its end.
   *
   * @return all of it if nothing has been sent, for the caller to send; else {@code null}
   */
  public byte[] whole() throws IOException {
    out.close();
    return held.whole();
  }

  /** Whether a client accepts compressed answers. */
  public static boolean acceptsGzip(HttpServletRequest request) {
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
