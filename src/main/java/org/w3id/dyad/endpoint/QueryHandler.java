package org.w3id.dyad.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.w3id.dyad.endpoint.AnswerCache.Kept;

/** {@code /dyad/sparql}: the SPARQL 1.1 Protocol for queries. */
final class QueryHandler extends Handler {
  private static final long serialVersionUID = 1L;

  /** How much later than its time a query has surely ended. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final transient Desk desk;
  private final transient AnswerCache cache = new AnswerCache();
  private final transient Flights flights = new Flights();
  private final transient CatalogueHandler self;

  /** Answers queries, and hands requests without a query over to the service description. */
  QueryHandler(Desk desk, CatalogueHandler self) {
    super("GET", "HEAD", "POST");
    this.desk = desk;
    this.self = self;
  }

  @Override
  void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (!request.getMethod().equals("POST")
        && request.getParameter("query") == null
        && request.getParameter("update") == null) {
      self.handle(request, response);
      return;
    }
    QueryRequest asked = QueryRequest.read(request, desk.limits().characters());
    AccessLog.of(request).query(EntityTag.of(asked.text()).hash().substring(0, 12));
    OpenRelease release = desk.release(request);
    try {
      answer(request, response, asked, release);
    } finally {
      release.release();
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      QueryRequest asked,
      OpenRelease release)
      throws IOException {
    String accept = request.getHeader("Accept");
    AnswerKey key = new AnswerKey(release.name(), asked, accept, Answer.acceptsGzip(request));
    EntityTag tag = key.tag();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    Caching.set(request, response);
    Memento.describe(request, response, release);
    if (tag.isKnownTo(request)) {
      tag.putInto(response);
      response.setStatus(304);
      return;
    }
    Kept kept = cache.get(key);
    if (kept != null) {
      tag.putInto(response);
      send(request, response, kept);
      return;
    }
    Query query = asked.parse();
    Format format = Negotiation.choose(formats(query), asked.format(), accept);
    boolean isStable = Stability.isStable(query);
    if (isStable) {
      tag.putInto(response);
    } else {
      response.setHeader("Cache-Control", "no-store");
    }
    response.setContentType(format.contentType());
    if (request.getMethod().equals("HEAD")) {
      return;
    }
    if (isStable) {
      Kept made =
          flights.joinOrMake(
              key,
              desk.limits().time().plus(GRACE),
              () -> make(request, response, release, query, format, key));
      if (made != null) {
        send(request, response, made);
      }
    } else {
      make(request, response, release, query, format, null);
    }
  }

  /** Makes an answer, sends it as it comes, and keeps it if it has a key and is not long. */
  private Kept make(
      HttpServletRequest request,
      HttpServletResponse response,
      OpenRelease release,
      Query query,
      Format format,
      AnswerKey key)
      throws IOException {
    try (Desk.Reading reading = desk.read(request, release)) {
      Answer answer = Answer.begin(request, response, reading.allowance());
      new QueryAnswer(reading, query, format).write(answer.out());
      byte[] whole = answer.finish();
      if (key == null || whole == null) {
        return null;
      }
      Kept kept = new Kept(whole, format.contentType(), reading.allowance().rows());
      cache.put(key, kept);
      return kept;
    }
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Kept kept)
      throws IOException {
    AccessLog.of(request).given(kept.rows(), kept.body().length);
    response.setContentType(kept.contentType());
    if (Answer.acceptsGzip(request)) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(kept.body().length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(kept.body());
    }
  }

  private static List<Format> formats(Query query) {
    if (query.isSelectType()) {
      return Format.TABLES;
    }
    return query.isAskType() ? Format.TRUTHS : Format.GRAPHS;
  }
}
