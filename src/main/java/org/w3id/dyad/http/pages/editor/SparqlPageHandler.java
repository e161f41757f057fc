package org.w3id.dyad.http.pages.editor;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Prefixes;

/** {@code /sparql}: an empty form for a query of one's own, or with the one that was linked to. */
public final class SparqlPageHandler extends PageHandler<SparqlPageHandler.Asked> {
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

  /** The parameters of the page that are none of the question. */
  private static final Set<String> OWN = Set.of("question", "query", "release", "format");

  private final transient Questions questions;

  /** Shows the form, with these questions as examples. */
  public SparqlPageHandler(QueryService service, Questions questions) {
    super(service);
    this.questions = questions;
  }

  /**
   * What is to stand in the form.
   *
   * @param sparql the query
   * @param question the theme and name of the question that it is, else empty
   */
  record Asked(String sparql, String question) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    String example = request.getParameter("question");
    if (example != null) {
      return questions
          .named(example)
          .map(question -> asked(question, request))
          .orElseThrow(() -> new HttpProblem(404, "there is no such question; / lists them all"));
    }
    String linked = request.getParameter("query");
    return new Asked(linked == null ? EXAMPLE : linked, "");
  }

  /** A question with what is set in it. */
  private static Asked asked(Question question, HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, texts) -> {
              if (!OWN.contains(name)) {
                values.put(name, List.of(texts));
              }
            });
    try {
      return new Asked(question.textWith(values), question.theme() + "/" + question.name());
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
  }

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param asked what stands in the form
   * @param examples the questions by theme
   * @param prefixes the prefixes that the editor knows, as JSON
   */
  record Model(Frame frame, Asked asked, Map<String, List<Question>> examples, String prefixes) {}

  @Override
  protected void answer(Exchange<Asked> exchange) throws IOException {
    String prefixes =
        new ObjectMapper().writeValueAsString(new TreeMap<>(Prefixes.ALL.getNsPrefixMap()));
    Page.send(
        exchange,
        "http/pages/editor/sparql.jte",
        new Model(Frame.of(exchange, "SPARQL"), exchange.asked(), questions.byTheme(), prefixes));
  }
}
