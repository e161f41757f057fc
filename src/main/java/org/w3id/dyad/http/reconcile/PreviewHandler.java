package org.w3id.dyad.http.reconcile;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/**
 * A small page of an entity, which clients show in a frame of theirs. It has neither scripts nor
 * forms, so that other sites may frame it.
 */
public final class PreviewHandler extends PageHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors *";

  /** Shows entities of a service's releases. */
  public PreviewHandler(QueryService service) {
    super(service);
  }

  @Override
  protected String read(HttpServletRequest request) {
    String id = request.getParameter("id");
    if (id == null || id.isBlank()) {
      throw new HttpProblem(400, "the parameter id is missing, such as id=state/BLR");
    }
    return id;
  }

  @Override
  protected String policy(String id, Format format) {
    return POLICY;
  }

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    Entities entities = CandidateSearch.entities(exchange);
    Node thing =
        entities
            .find(exchange.asked())
            .orElseThrow(
                () ->
                    new HttpProblem(
                        404,
                        "no entity has this identifier; /reconcile/suggest/entity finds them"));
    Page.send(exchange, "http/reconcile/preview.jte", new Preview(exchange, entities, thing));
  }
}
