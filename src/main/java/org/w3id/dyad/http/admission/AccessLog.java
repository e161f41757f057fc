package org.w3id.dyad.http.admission;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.w3id.dyad.log.LogFormat;

/**
 * Writes a line for each request and counts it. The line has: time, client, method, path without
 * query string, status ({@code cut} after it if the answer was cut, 499 if the client went away
 * before it had one), milliseconds, bytes, rows, a hash of the query, the release, and what was
 * wrong; {@code -} for what there is not, or no member in JSON.
 */
public final class AccessLog implements Filter {
  /** No status of HTTP, but what servers write into their logs since nginx did. */
  private static final int CLIENT_GONE = 499;

  private static final String ENTRY = AccessLog.class.getName();

  private final Clients clients;
  private final Consumer<String> lines;
  private final LogFormat format;
  private volatile MeterRegistry meters;

  /** Writes a line for each request, with the client that it comes from. */
  public AccessLog(Clients clients, Consumer<String> lines, LogFormat format) {
    this.clients = clients;
    this.lines = lines;
    this.format = format;
  }

  /** Where to count. */
  public void countIn(MeterRegistry registry) {
    meters = registry;
  }

  /** What becomes known of a request while it is answered. */
  public static final class Entry {
    private String query = "-";
    private String release = "-";
    private String problem = "-";
    private long rows = -1;
    private long bytes = -1;

    /** Notes the hash of the query. */
    public void query(String hash) {
      query = hash;
    }

    /** Notes the release that is asked. */
    public void release(String name) {
      release = name;
    }

    void problem(String message) {
      problem = message;
    }

    /** Notes how much the answer has. */
    public void given(long givenRows, long givenBytes) {
      rows = givenRows;
      bytes = givenBytes;
    }
  }

  /** The entry of a request. */
  public static Entry of(HttpServletRequest request) {
    Entry entry = (Entry) request.getAttribute(ENTRY);
    return entry == null ? new Entry() : entry;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Entry entry = new Entry();
    request.setAttribute(ENTRY, entry);
    long start = System.nanoTime();
    boolean isCut = true;
    try {
      chain.doFilter(request, response);
      isCut = false;
    } finally {
      long nanos = System.nanoTime() - start;
      write(
          (HttpServletRequest) request,
          status((HttpServletResponse) response, isCut),
          isCut && response.isCommitted(),
          entry,
          nanos);
    }
  }

  private static int status(HttpServletResponse response, boolean isCut) {
    return isCut && !response.isCommitted() ? CLIENT_GONE : response.getStatus();
  }

  private void write(
      HttpServletRequest request, int status, boolean isCut, Entry entry, long nanos) {
    AccessLine line =
        new AccessLine(
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            clients.of(request),
            request.getMethod(),
            request.getRequestURI(),
            status,
            isCut,
            TimeUnit.NANOSECONDS.toMillis(nanos),
            entry.bytes,
            entry.rows,
            entry.query,
            entry.release,
            entry.problem);
    lines.accept(line.in(format));
    if (meters != null) {
      timer(kind(request.getRequestURI()), isCut ? "cut" : String.valueOf(status))
          .record(Duration.ofNanos(nanos));
    }
  }

  private Timer timer(String kind, String status) {
    return Timer.builder("dyad.requests")
        .description("Requests and how long they took")
        .tag("kind", kind)
        .tag("status", status)
        .publishPercentileHistogram()
        .minimumExpectedValue(Duration.ofMillis(1))
        .maximumExpectedValue(Duration.ofMinutes(1))
        .register(meters);
  }

  /** One of a few words, so that no client can make new metrics. */
  private static String kind(String path) {
    if (path.equals("/dyad/sparql")) {
      return "query";
    }
    if (path.equals("/dyad/data")) {
      return "graph";
    }
    if (path.startsWith("/id/") || path.startsWith("/ontology")) {
      return "thing";
    }
    return path.equals("/search") ? "search" : "other";
  }
}
