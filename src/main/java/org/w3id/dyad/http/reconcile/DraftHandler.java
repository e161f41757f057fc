package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.w3id.dyad.http.entity.EntityTypes;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.protocol.ServerAddress;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/** {@code /reconcile/1.0}: the manifest of the draft of 1.0. */
public final class DraftHandler extends JsonHandler<String> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  public DraftHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  @Override
  protected String read(HttpServletRequest request) {
    return "";
  }

  @Override
  protected JsonNode json(Exchange<String> exchange) {
    EntityTypes types = CandidateSearch.entities(exchange).types();
    return new Manifest(ServerAddress.of(exchange.request()), types).draft();
  }
}
