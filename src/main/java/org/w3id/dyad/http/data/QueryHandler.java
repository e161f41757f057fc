package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.apache.jena.query.Query;
import org.w3id.dyad.http.admission.AccessLog;
import org.w3id.dyad.http.cache.AnswerCache;
import org.w3id.dyad.http.cache.AnswerKey;
import org.w3id.dyad.http.cache.KeptAnswer;
import org.w3id.dyad.http.cache.SingleFlight;
import org.w3id.dyad.http.cache.Stability;
import org.w3id.dyad.http.pages.CatalogueHandler;
import org.w3id.dyad.http.protocol.Caching;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.Memento;
import org.w3id.dyad.http.service.OpenRelease;
import org.w3id.dyad.http.service.QueryAnswer;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;

/** {@code /dyad/sparql}: the SPARQL 1.1 Protocol for queries. */
public final class QueryHandler extends Handler {
  private static final long serialVersionUID = 1L;

  /** How much later than its time a query has surely ended. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final transient QueryService service;
  private final transient AnswerCache cache = new AnswerCache();
  private final transient SingleFlight flight = new SingleFlight();
  private final transient CatalogueHandler self;

  /** Answers queries, and hands requests without a query over to the service description. */
  public QueryHandler(QueryService service, CatalogueHandler self) {
    super("GET", "HEAD", "POST");
    this.service = service;
    this.self = self;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    QueryRequest asked = QueryRequest.read(request, service.limits().characters());
    if (asked == null) {
      self.handle(request, response);
      return;
    }
    AccessLog.of(request).query(EntityTag.of(asked.text()).hash().substring(0, 12));
    OpenRelease release = service.release(request, asked.release());
    try {
      answer(new Exchange(request, response, asked, release));
    } finally {
      release.release();
    }
  }

  /** A request, where its answer goes, and the release that it is about. */
  private record Exchange(
      HttpServletRequest request,
      HttpServletResponse response,
      QueryRequest asked,
      OpenRelease release) {

    AnswerKey key() {
      return new AnswerKey(release.name(), asked, accept(), Answer.acceptsGzip(request));
    }

    String accept() {
      return request.getHeader("Accept");
    }

    boolean isHead() {
      return request.getMethod().equals("HEAD");
    }
  }

  private void answer(Exchange exchange) throws IOException {
    HttpServletResponse response = exchange.response();
    AnswerKey key = exchange.key();
    response.setHeader("Vary", "Accept, Accept-Encoding");
    Caching.set(exchange.request(), response);
    Memento.describe(exchange.request(), response, exchange.release());
    if (key.tag().isKnownTo(exchange.request())) {
      key.tag().putInto(response);
      response.setStatus(304);
      return;
    }
    KeptAnswer kept = cache.get(key);
    if (kept == null) {
      kept = exchange.isHead() ? describe(exchange) : made(exchange, key);
    }
    if (kept != null) {
      send(exchange, kept);
    }
  }

  private KeptAnswer made(Exchange exchange, AnswerKey key) throws IOException {
    Duration patience = service.limits().time().plus(GRACE);
    return flight.joinOrMake(key, patience, alone -> make(exchange, key, alone));
  }

  /** The headers alone; the query is not run. */
  private KeptAnswer describe(Exchange exchange) {
    try (QueryService.Reading reading = service.read(exchange.request(), exchange.release())) {
      Query query = exchange.asked().parse(service.limits().query());
      reading.allowance().checkNow();
      begin(exchange, query, Stability.isStable(query));
      return null;
    }
  }

  /** Makes an answer. If it is long it is sent as it comes, else kept if it stays true. */
  private KeptAnswer make(Exchange exchange, AnswerKey key, Runnable alone) throws IOException {
    try (QueryService.Reading reading = service.read(exchange.request(), exchange.release())) {
      Query query = exchange.asked().parse(service.limits().query());
      reading.allowance().checkNow();
      boolean isStable = Stability.isStable(query);
      if (!isStable) {
        alone.run();
      }
      Format format = begin(exchange, query, isStable);
      Answer answer = Answer.begin(exchange.request(), exchange.response(), reading, alone);
      new QueryAnswer(reading, query, format).write(answer.out());
      byte[] whole = answer.whole();
      if (whole == null) {
        return null;
      }
      KeptAnswer made =
          new KeptAnswer(whole, format.contentType(), reading.allowance().rows(), isStable);
      if (isStable) {
        cache.put(key, made);
      }
      return made;
    }
  }

  /** Sets the headers of an answer. */
  private static Format begin(Exchange exchange, Query query, boolean isStable) {
    Format format =
        Negotiation.choose(formats(query), exchange.asked().format(), exchange.accept());
    headers(exchange, format.contentType(), isStable);
    return format;
  }

  private static void headers(Exchange exchange, String contentType, boolean isStable) {
    if (isStable) {
      exchange.key().tag().putInto(exchange.response());
    } else {
      exchange.response().setHeader("Cache-Control", "no-store");
    }
    exchange.response().setContentType(contentType);
  }

  private static void send(Exchange exchange, KeptAnswer kept) throws IOException {
    HttpServletResponse response = exchange.response();
    AccessLog.of(exchange.request()).given(kept.rows(), kept.body().length);
    headers(exchange, kept.contentType(), kept.isStable());
    if (Answer.acceptsGzip(exchange.request())) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.setContentLength(kept.body().length);
    if (!exchange.isHead()) {
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
