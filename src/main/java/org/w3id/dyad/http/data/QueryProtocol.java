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
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryAnswer;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Stability;

/** Queries of the SPARQL 1.1 Protocol: their answers are kept, and made once for all who wait. */
final class QueryProtocol extends ReleaseHandler<QueryRequest> {
  private static final long serialVersionUID = 1L;

  /** How much later than its time a query has surely ended. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final transient QueryService service;
  private final transient AnswerCache cache = new AnswerCache();
  private final transient SingleFlight flight = new SingleFlight();

  QueryProtocol(QueryService service) {
    super(service, Kind.DATA, "GET", "HEAD", "POST");
    this.service = service;
  }

  @Override
  protected QueryRequest read(HttpServletRequest request) throws IOException {
    QueryRequest asked = QueryRequest.read(request, service.limits().characters());
    AccessLog.of(request).query(EntityTag.of(asked.text()).hash().substring(0, 12));
    return asked;
  }

  @Override
  protected String release(HttpServletRequest request, QueryRequest asked) {
    return asked.release();
  }

  @Override
  protected List<Format> formats(QueryRequest asked) {
    return List.of();
  }

  /** Not yet: the formats depend on the query, which is parsed when there is a place for it. */
  @Override
  protected Format choose(HttpServletRequest request, QueryRequest asked) {
    return null;
  }

  @Override
  protected EntityTag tag(Exchange<QueryRequest> exchange) {
    return key(exchange).tag();
  }

  private static AnswerKey key(Exchange<QueryRequest> exchange) {
    HttpServletRequest request = exchange.request();
    return new AnswerKey(
        exchange.release().name(),
        exchange.asked(),
        request.getHeader("Accept"),
        Answer.acceptsGzip(request));
  }

  @Override
  protected void answer(Exchange<QueryRequest> exchange) throws IOException {
    AnswerKey key = key(exchange);
    KeptAnswer kept = cache.get(key);
    if (kept == null) {
      kept = exchange.isHead() ? describe(exchange) : made(exchange, key);
    }
    if (kept != null) {
      send(exchange, kept);
    }
  }

  private KeptAnswer made(Exchange<QueryRequest> exchange, AnswerKey key) throws IOException {
    Duration patience = service.limits().time().plus(GRACE);
    return flight.joinOrMake(key, patience, alone -> make(exchange, key, alone));
  }

  /** The headers alone; the query is not run. */
  private KeptAnswer describe(Exchange<QueryRequest> exchange) {
    try (QueryService.Reading reading = exchange.reading()) {
      Query query = exchange.asked().parse(service.limits().query());
      reading.allowance().checkNow();
      begin(exchange, query, Stability.isStable(query));
      return null;
    }
  }

  /** Makes an answer. If it is long it is sent as it comes, else kept if it stays true. */
  private KeptAnswer make(Exchange<QueryRequest> exchange, AnswerKey key, Runnable alone)
      throws IOException {
    try (QueryService.Reading reading = exchange.reading()) {
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
  private static Format begin(Exchange<QueryRequest> exchange, Query query, boolean isStable) {
    Format format =
        Negotiation.choose(
            formats(query), exchange.asked().format(), exchange.request().getHeader("Accept"));
    headers(exchange, format.contentType(), isStable);
    return format;
  }

  private static void headers(
      Exchange<QueryRequest> exchange, String contentType, boolean isStable) {
    if (isStable) {
      key(exchange).tag().putInto(exchange.response());
    } else {
      exchange.response().setHeader("Cache-Control", "no-store");
    }
    exchange.response().setContentType(contentType);
  }

  private static void send(Exchange<QueryRequest> exchange, KeptAnswer kept) throws IOException {
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
