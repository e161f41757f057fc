package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Coverages;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** The page of a question: its parameters, its SPARQL, to be asked. */
final class QuestionPage extends PageHandler<QuestionPage.QuestionRequest> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  QuestionPage(Questions questions, QueryService service) {
    super(service);
    this.questions = questions;
  }

  /**
   * A question with what is set.
   *
   * @param question the question
   * @param values the values of the parameters that are set
   * @param sparql the query with these values
   */
  record QuestionRequest(Question question, Map<String, List<String>> values, String sparql) {}

  @Override
  protected QuestionRequest read(HttpServletRequest request) {
    String name = name(request);
    Question question =
        questions
            .named(name)
            .filter(found -> QuestionHandler.path(found).equals("/questions/" + name))
            .orElseThrow(() -> new HttpProblem(404, "there is no question \"" + name + "\""));
    Map<String, List<String>> values = values(request);
    try {
      return new QuestionRequest(question, values, question.textWith(values));
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
  }

  private static String name(HttpServletRequest request) {
    String path = request.getPathInfo();
    return path == null ? "" : path.substring(1).replaceFirst("\\.html$", "");
  }

  @Override
  protected void answer(Exchange<QuestionRequest> exchange) throws IOException {
    QuestionRequest asked = exchange.asked();
    String absence =
        new Coverages(exchange.reading()::prepare)
            .absence(asked.question(), asked.values())
            .sentence();
    Page.send(exchange, asked.question().summary(), html -> content(html, asked, absence));
  }

  /**
   * One value a line; an empty one means the default. The release is no parameter of a question.
   */
  private static Map<String, List<String>> values(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    request
        .getParameterMap()
        .forEach(
            (name, texts) -> {
              List<String> lines =
                  Arrays.stream(texts)
                      .flatMap(String::lines)
                      .map(String::strip)
                      .filter(line -> !line.isEmpty())
                      .toList();
              if (!lines.isEmpty() && !name.equals("release")) {
                values.put(name, lines);
              }
            });
    return values;
  }

  private static void content(Html html, QuestionRequest asked, String absence) {
    Question question = asked.question();
    html.element("p", question.theme(), "class", "theme").element("h1", question.summary());
    if (!question.description().isEmpty()) {
      html.element("p", question.description(), "class", "lead");
    }
    if (!question.formula().isEmpty()) {
      html.element("p", "Formula: " + question.formula());
      html.element("p", "Source: " + question.reference());
    }
    if (!question.parameters().isEmpty()) {
      html.open(
          "form", "class", "parameters", "action", QuestionHandler.path(question), "method", "get");
      for (Parameter parameter : question.parameters()) {
        field(
            html,
            parameter,
            asked.values().getOrDefault(parameter.name(), parameter.defaultTexts()));
      }
      html.element("button", "Set", "type", "submit").closeLine();
    }
    html.element("p", "If there are no rows: " + absence, "class", "absence");
    sparqlForm(html, asked.sparql(), true);
  }

  private static void field(Html html, Parameter parameter, List<String> values) {
    String id = "parameter-" + parameter.name();
    html.open("label", "for", id).text(parameter.name()).close();
    if (values.size() == 1) {
      html.empty("input", "id", id, "name", parameter.name(), "value", values.get(0));
    } else {
      html.open("textarea", "id", id, "name", parameter.name(), "rows", "" + values.size());
      html.text(String.join("\n", values)).close();
    }
  }

  /**
   * The form that asks a query; with a script its answer comes as a table below.
   *
   * @param isAskedAtOnce whether the script asks as soon as the page is there
   */
  static void sparqlForm(Html html, String sparql, boolean isAskedAtOnce) {
    html.open(
        "form",
        "class",
        "sparql",
        "action",
        "/dyad/sparql",
        "method",
        "post",
        "data-ask",
        isAskedAtOnce ? "at once" : null);
    html.element("label", "SPARQL", "for", "query");
    long lines = Math.min(30, sparql.lines().count() + 1);
    html.open(
        "textarea", "id", "query", "name", "query", "rows", "" + lines, "spellcheck", "false");
    html.text(sparql).close();
    html.open("p").element("button", "Ask", "type", "submit");
    html.element("label", "Answer as", "for", "format");
    html.open("select", "id", "format", "name", "format");
    html.element("option", "what suits", "value", "");
    for (String format : List.of("csv", "json", "xml", "ttl", "jsonld")) {
      html.element("option", format, "value", format);
    }
    html.close().close().closeLine();
    html.open("section", "id", "answer", "aria-live", "polite").closeLine();
  }
}
