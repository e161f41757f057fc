package org.w3id.dyad.http.data;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.pages.CatalogueHandler;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.QueryRequest;
import org.w3id.dyad.http.service.QueryService;

/**
 * {@code /dyad/sparql}: the SPARQL 1.1 Protocol for queries, their certificates, or what the
 * service says of itself.
 */
public final class QueryHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient QueryProtocol queries;
  private final transient CertificateHandler certificates;
  private final transient CatalogueHandler self;

  /** Answers queries, and hands requests without a query over to the service description. */
  public QueryHandler(QueryService service, CatalogueHandler self) {
    super("GET", "HEAD", "POST");
    queries = new QueryProtocol(service);
    certificates = new CertificateHandler(service);
    this.self = self;
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (CertificateHandler.isWanted(request)) {
      certificates.handle(request, response);
    } else {
      (QueryRequest.isGiven(request) ? queries : self).handle(request, response);
    }
  }
}
