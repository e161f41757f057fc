package org.w3id.dyad.http.service;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.protocol.Caching;
import org.w3id.dyad.http.protocol.ContentPolicy;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.protocol.ProgramBuild;

/**
 * Answers from a release. A subclass says what is asked, in which formats it can be given, and what
 * the answer is. The rest is the same for all and done here: the release and its time, {@code
 * Vary}, caching, entity tags and 304.
 *
 * @param <Q> what is asked, read from a request
 */
public abstract class ReleaseHandler<Q> extends Handler {
  private static final long serialVersionUID = 1L;

  /** On which headers of a request an answer depends. */
  public enum Kind {
    /** A document: in the reader's language, of the time that {@code Accept-Datetime} names. */
    PAGE("Accept, Accept-Datetime, Accept-Encoding, Accept-Language, Cookie"),

    /** Data, which are the same in all languages. */
    DATA("Accept, Accept-Encoding");

    private final String vary;

    Kind(String vary) {
      this.vary = vary;
    }
  }

  private final transient QueryService service;
  private final Kind kind;

  /** Answers GET and HEAD from the releases of a service. */
  protected ReleaseHandler(QueryService service, Kind kind) {
    this(service, kind, "GET", "HEAD");
  }

  /** Answers requests with these methods. */
  protected ReleaseHandler(QueryService service, Kind kind, String... methods) {
    super(methods);
    this.service = service;
    this.kind = kind;
  }

  /**
   * Reads what is asked.
   *
   * @throws HttpProblem if it is malformed; says what would be right
   */
  protected abstract Q read(HttpServletRequest request) throws IOException;

  /** The formats in which it can be given, the first for clients that accept all. */
  protected abstract List<Format> formats(Q asked);

  /**
   * Answers by one of the methods of the exchange.
   *
   * @throws HttpProblem if it cannot be answered
   */
  protected abstract void answer(Exchange<Q> exchange) throws IOException;

  /** The short name of the format that the request names, or {@code null}. */
  protected String format(HttpServletRequest request, Q asked) {
    return request.getParameter("format");
  }

  /** The release that the request names, or {@code null} for the current one. */
  protected String release(HttpServletRequest request, Q asked) {
    return request.getParameter("release");
  }

  /** What a browser may load and run for the answer. */
  protected String policy(Q asked, Format format) {
    return ContentPolicy.PAGE;
  }

  /** Values of the header {@code Link}, beside those that lead to other releases. */
  protected List<String> links(HttpServletRequest request, Q asked, Format format) {
    return List.of();
  }

  /** What the answer may use. */
  protected QueryLimits limits() {
    return service.limits();
  }

  /** The tag of an answer: all that it depends on. */
  protected EntityTag tag(Exchange<Q> exchange) {
    HttpServletRequest request = exchange.request();
    return EntityTag.of(
        ProgramBuild.current(),
        exchange.release().name(),
        request.getRequestURI(),
        request.getQueryString(),
        exchange.format().name(),
        kind == Kind.PAGE ? exchange.languages() : null,
        Answer.acceptsGzip(request));
  }

  /** The format that the request gets. */
  protected Format choose(HttpServletRequest request, Q asked) {
    return Negotiation.choose(formats(asked), format(request, asked), request.getHeader("Accept"));
  }

  @Override
  public final void handle(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Q asked = read(request);
    Format format = choose(request, asked);
    response.setHeader("Vary", kind.vary);
    response.setHeader(ContentPolicy.HEADER, policy(asked, format));
    if (kind == Kind.PAGE && Memento.redirect(request, response, service.releases())) {
      return;
    }
    String named = release(request, asked);
    Caching.set(response, named != null);
    OpenRelease release = service.release(request, named);
    try (Exchange<Q> exchange =
        new Exchange<>(request, response, asked, format, release, () -> read(request, release))) {
      Memento.describe(response, address(request), release, named != null);
      links(request, asked, format).forEach(link -> response.addHeader("Link", link));
      EntityTag tag = tag(exchange);
      if (tag.isKnownTo(request)) {
        tag.putInto(response);
        response.setStatus(304);
      } else {
        exchange.tagged(tag, service.pages());
        if (!exchange.sendKept()) {
          answer(exchange);
        }
      }
    }
  }

  /** Queries can be long: their links name the path alone. */
  private String address(HttpServletRequest request) {
    return kind == Kind.PAGE ? Memento.address(request) : request.getRequestURI();
  }

  private QueryService.Reading read(HttpServletRequest request, OpenRelease release) {
    return service.read(request, release, limits());
  }
}
