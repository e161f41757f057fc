package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.service.Handler;

/** {@code /sparql}: an empty form for a query of one's own, or with the one that was linked to. */
public final class SparqlPageHandler extends Handler {
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
  public SparqlPageHandler() {
    super("GET", "HEAD");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String linked = request.getParameter("query");
    Page.send(
        response,
        "SPARQL",
        html -> {
          html.element("h1", "Ask in SPARQL");
          QuestionHandler.sparqlForm(html, linked == null ? EXAMPLE : linked, false);
        });
  }
}
