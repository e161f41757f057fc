package org.w3id.dyad.http.admission;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.w3id.dyad.http.protocol.ContentPolicy;
import org.w3id.dyad.http.protocol.HttpProblem;

/** What every request passes: headers of every answer, the shape of the path, the rate. */
public final class Gate implements Filter {
  /** The name of the connector that only operators reach. */
  public static final String OPERATORS = "operators";

  private static final Set<String> OPERATORS_PAGES = Set.of("/$/ping", "/$/metrics", "/$/ready");

  /** For load balancers and orchestrators; on both ports. */
  private static final Set<String> PROBES = Set.of("/health", "/ready");

  private static final int PATH = 2_000;
  private static final String PUNCTUATION = "-._~!$&'()*+,=:@/";

  private final Clients clients;
  private final Deadlines deadlines;
  private final RateLimit rate;
  private final AddressCount underWay;
  private final AddressCount sending;
  private final Duration receiving;

  /**
   * Lets requests in.
   *
   * @param deadlines for what clients have to do
   */
  public Gate(Clients clients, AdmissionLimits admissionLimits, Deadlines deadlines) {
    this.clients = clients;
    this.deadlines = deadlines;
    underWay = new AddressCount(admissionLimits.underWayPerAddress(), "requests under way");
    rate = new RateLimit(admissionLimits);
    receiving = admissionLimits.receiving();
    sending =
        new AddressCount(
            admissionLimits.sendingPerAddress(), "requests that are not sent to their end");
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer =
        new PacedResponse((HttpServletResponse) response, deadlines, endPoint(request));
    answer.setHeader(ContentPolicy.HEADER, ContentPolicy.PAGE);
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("Referrer-Policy", "no-referrer");
    answer.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
    answer.setHeader("Access-Control-Allow-Origin", "*");
    answer.setHeader(
        "Access-Control-Expose-Headers",
        "ETag, Link, Memento-Datetime, Retry-After, Content-Location");
    String client = clients.of(asked);
    RequestBody.expect(asked, () -> sending.enter(client), receiving);
    Place place;
    try {
      place = enter(asked, client);
    } catch (HttpProblem e) {
      Problems.report(asked, answer, e);
      return;
    }
    try {
      chain.doFilter(request, answer);
    } finally {
      place.close();
    }
  }

  private static ConnectionMetaData connection(ServletRequest request) {
    return ServletContextRequest.getServletContextRequest(request).getConnectionMetaData();
  }

  /** The connection on which a request has come. */
  static EndPoint endPoint(ServletRequest request) {
    return connection(request).getConnection().getEndPoint();
  }

  private Place enter(HttpServletRequest request, String client) {
    check(request);
    rate.count(client);
    return underWay.enter(client);
  }

  private static void check(HttpServletRequest request) {
    String path = request.getRequestURI();
    if (!isPlain(path)) {
      throw new HttpProblem(400, "the path is malformed");
    }
    if (path.length() > PATH) {
      throw new HttpProblem(414, "the path has more than " + PATH + " characters");
    }
    boolean isForOperators = OPERATORS_PAGES.contains(request.getServletPath());
    boolean isOnTheirPort = OPERATORS.equals(connection(request).getConnector().getName());
    if (isForOperators && !isOnTheirPort) {
      throw new HttpProblem(403, "this is for the operator");
    }
    if (isOnTheirPort && !isForOperators && !PROBES.contains(request.getServletPath())) {
      throw new HttpProblem(404, "there is nothing here");
    }
  }

  /** Whether a path has no dot segments, no empty ones, and nothing encoded that acts as a sign. */
  static boolean isPlain(String path) {
    if (!path.startsWith("/")
        || path.contains("//")
        || (path + "/").contains("/./")
        || (path + "/").contains("/../")) {
      return false;
    }
    boolean isThing = path.startsWith("/id/");
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        int code = i + 2 < path.length() ? hex(path, i + 1) : -1;
        if (code < ' '
            || code == 0x7F
            || code == '/'
            || code == '\\'
            || code == '.'
            || code == ';') {
          return false;
        }
        i += 2;
      } else if (!isPlain(c) && !(c == ';' && isThing)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(char c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || PUNCTUATION.indexOf(c) >= 0;
  }

  private static int hex(String path, int at) {
    int high = Character.digit(path.charAt(at), 16);
    int low = Character.digit(path.charAt(at + 1), 16);
    return high < 0 || low < 0 ? -1 : 16 * high + low;
  }
}
