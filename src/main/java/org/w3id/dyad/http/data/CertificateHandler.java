package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.w3id.dyad.certificate.Certificate;
import org.w3id.dyad.certificate.CertificateBody;
import org.w3id.dyad.certificate.SigningKey;
import org.w3id.dyad.http.protocol.EntityTag;
import org.w3id.dyad.http.protocol.FormBody;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Answer;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.http.service.ReleaseHandler;
import org.w3id.dyad.question.Questions;

/** {@code /dyad/sparql?certificate&query=…}: a query's answer as a signed certificate. */
final class CertificateHandler extends ReleaseHandler<QueryRequest> {
  private static final long serialVersionUID = 1L;
  private static final String PARAMETER = "certificate";
  private static final Format JSON = new Format("json", List.of("application/json"), null, null);

  private final transient QueryService service;

  CertificateHandler(QueryService service) {
    super(service, Kind.DATA, "GET", "HEAD", "POST");
    this.service = service;
  }

  /** Whether a request asks for a certificate. */
  static boolean isWanted(HttpServletRequest request) {
    FormBody form = new FormBody();
    form.add(request.getQueryString());
    return !form.all(PARAMETER).isEmpty();
  }

  @Override
  protected QueryRequest read(HttpServletRequest request) throws IOException {
    QueryRequest asked = QueryRequest.read(request, service.limits().characters());
    if (!asked.defaultGraphs().isEmpty() || !asked.namedGraphs().isEmpty()) {
      throw new HttpProblem(400, "name graphs in the query, by FROM, for a certificate");
    }
    return asked;
  }

  @Override
  protected String release(HttpServletRequest request, QueryRequest asked) {
    return asked.release();
  }

  @Override
  protected List<Format> formats(QueryRequest asked) {
    return List.of(JSON);
  }

  @Override
  protected Format choose(HttpServletRequest request, QueryRequest asked) {
    return JSON;
  }

  @Override
  protected EntityTag tag(Exchange<QueryRequest> exchange) {
    return EntityTag.of(
        PARAMETER,
        exchange.release().name(),
        exchange.asked().text(),
        Answer.acceptsGzip(exchange.request()));
  }

  @Override
  protected void answer(Exchange<QueryRequest> exchange) throws IOException {
    Optional<SigningKey> key = service.signingKey();
    if (key.isEmpty()) {
      throw new HttpProblem(501, "this server signs nothing; its operator can give it a key");
    }
    QueryService.Reading reading = exchange.reading();
    exchange.asked().parse(service.limits().query());
    reading.allowance().checkNow();
    try {
      exchange.send(
          Certificate.signed(
                  CertificateBody.of(
                      reading.view(exchange.release(), Questions.NONE),
                      exchange.release().described(),
                      exchange.asked().text()),
                  key.get())
              .bytes());
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
  }
}
