package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/** {@code /sparql}: an empty form for a query of one's own, or with the one that was linked to. */
public final class SparqlPageHandler extends PageHandler<String> {
  private static final long serialVersionUID = 1L;
  private static final String EXAMPLE =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

      SELECT ?state ?name WHERE {
        ?state a dyad:State ; rdfs:label ?name .
        FILTER(LANG(?name) = "en")
      }
      ORDER BY ?name
      LIMIT 20
      """;

  /** Shows the form. */
  public SparqlPageHandler(QueryService service) {
    super(service);
  }

  @Override
  protected String read(HttpServletRequest request) {
    String linked = request.getParameter("query");
    return linked == null ? EXAMPLE : linked;
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param sparql the query in the form
   */
  record Model(Frame frame, String sparql) {}

  @Override
  protected void answer(Exchange<String> exchange) throws IOException {
    Page.send(
        exchange,
        "http/pages/sparql.jte",
        new Model(Frame.of(exchange, "SPARQL"), exchange.asked()));
  }
}
