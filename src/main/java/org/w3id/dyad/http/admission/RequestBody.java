package org.w3id.dyad.http.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.w3id.dyad.http.protocol.HttpProblem;

/** What a client sends with a request, whether it is wanted or not. */
public final class RequestBody {
  private static final String NAME = RequestBody.class.getName();
  private static final long MOST = 10_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int PIECE = 16 * 1024;

  private static final String TOO_SLOW = "the request does not come to its end in time";

  private final HttpServletRequest request;
  private final Supplier<Place> places;
  private final Duration time;

  private RequestBody(HttpServletRequest request, Supplier<Place> places, Duration time) {
    this.request = request;
    this.places = places;
    this.time = time;
  }

  /**
   * Notes how to receive the body of a request.
   *
   * @param places gives a place for as long as it is received, or throws {@link HttpProblem}
   * @param time how long it may take, if it is wanted
   */
  static void expect(HttpServletRequest request, Supplier<Place> places, Duration time) {
    request.setAttribute(NAME, new RequestBody(request, places, time));
  }

  /** The body of a request that has passed the {@link Gate}. */
  public static RequestBody of(HttpServletRequest request) {
    return (RequestBody) request.getAttribute(NAME);
  }

  /** Reads something of the body, for which the client may need long. */
  interface Reading<T> {
    T read() throws IOException;
  }

  /**
   * Reads in the client's place.
   *
   * @throws HttpProblem with status 429 if the client sends too many requests at once
   */
  <T> T receive(Reading<T> reading) throws IOException {
    if (!isThere()) {
      return reading.read();
    }
    Place place = places.get();
    try {
      return reading.read();
    } finally {
      place.close();
    }
  }

  /**
   * All of the body.
   *
   * @param most how many bytes it may have
   * @param tooLong what to say if it has more
   * @throws HttpProblem with status 413 if it is longer, 408 if it does not come in time
   */
  public byte[] all(int most, String tooLong) throws IOException {
    return receive(() -> read(most, tooLong));
  }

  private byte[] read(int most, String tooLong) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw new HttpProblem(413, tooLong);
    }
    InputStream in = request.getInputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    long end = System.nanoTime() + time.toNanos();
    byte[] piece = new byte[PIECE];
    for (int length = 0; length >= 0; length = next(in, piece)) {
      body.write(piece, 0, length);
      if (body.size() > most) {
        throw new HttpProblem(413, tooLong);
      }
      if (System.nanoTime() > end) {
        throw new HttpProblem(408, TOO_SLOW);
      }
    }
    return body.toByteArray();
  }

  private static int next(InputStream in, byte[] piece) throws IOException {
    try {
      return in.read(piece);
    } catch (IOException e) {
      if (e instanceof EofException || !(rootCause(e) instanceof TimeoutException)) {
        throw e;
      }
      throw new HttpProblem(408, TOO_SLOW);
    }
  }

  private static Throwable rootCause(Throwable e) {
    return e.getCause() == null ? e : rootCause(e.getCause());
  }

  /**
   * Reads what is left, within bounds, before the answer begins. Were the connection closed while
   * the client still sends, the client could lose the answer (RFC 9112, section 9.6). If something
   * is left after that, the answer says that the connection ends with it, so that no client sends
   * its next request there.
   */
  public void skip(HttpServletResponse response) {
    if (isThere() && !isSkipped()) {
      leave(response);
    }
  }

  /** Reads nothing; the answer says that the connection ends with it. */
  void leave(HttpServletResponse response) {
    if (isThere()) {
      response.setHeader("Connection", "close");
    }
  }

  private boolean isThere() {
    return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
  }

  private boolean isSkipped() {
    // Reading would ask a client to send that waits for leave to do so.
    if (request.getHeader("Expect") != null || request.getContentLengthLong() > MOST) {
      return false;
    }
    EndPoint connection = Gate.endPoint(request);
    long idle = connection.getIdleTimeout();
    // A read waits for as long as the connection may be idle.
    connection.setIdleTimeout(PATIENCE.toMillis());
    try {
      return receive(this::isAtEnd);
    } catch (IOException
        | HttpProblem
        | IllegalCharsetNameException
        | UnsupportedCharsetException e) {
      // Jetty looks at the charset before it gives a single byte.
      return false;
    } finally {
      connection.setIdleTimeout(idle);
    }
  }

  private boolean isAtEnd() throws IOException {
    InputStream body = request.getInputStream();
    byte[] piece = new byte[PIECE];
    long end = System.nanoTime() + PATIENCE.toNanos();
    int length = 0;
    for (long all = 0; length >= 0 && all <= MOST && System.nanoTime() < end; all += length) {
      length = body.read(piece);
    }
    return length < 0;
  }
}
