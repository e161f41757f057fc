package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.protocol.Negotiation;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.question.Parameter;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** {@code /questions/<theme>/<name>}: a question, its parameters, its SPARQL, to be asked. */
public final class QuestionHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;
  private final transient ThingHandler things;

  /**
   * Shows questions.
   *
   * @param things says of them what the graph says, as RDF
   */
  public QuestionHandler(Questions questions, ThingHandler things) {
    super("GET", "HEAD");
    this.questions = questions;
    this.things = things;
  }

  /** The path of a question's page. */
  static String path(Question question) {
    return "/questions/" + question.theme() + "/" + question.name();
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    ThingPath path = ThingPath.of(request.getRequestURI());
    boolean isPage =
        path.format() == ThingPath.HTML
            || path.format() == null
                && Negotiation.choose(ThingPath.FORMATS, null, request.getHeader("Accept"))
                    == ThingPath.HTML;
    if (isPage) {
      page(request, response);
    } else {
      things.handle(request, response);
    }
  }

  private void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
    response.setHeader("Vary", "Accept");
    String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    Question question =
        questions
            .named(name)
            .filter(found -> path(found).equals("/questions/" + name))
            .orElseThrow(() -> new HttpProblem(404, "there is no question \"" + name + "\""));
    Map<String, List<String>> values = values(request);
    String sparql;
    try {
      sparql = question.textWith(values);
    } catch (IllegalArgumentException e) {
      throw new HttpProblem(400, e.getMessage());
    }
    Page.send(response, question.summary(), html -> content(html, question, values, sparql));
  }

  /** One value a line; an empty one means the default. */
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
              if (!lines.isEmpty()) {
                values.put(name, lines);
              }
            });
    return values;
  }

  private static void content(
      Html html, Question question, Map<String, List<String>> values, String sparql) {
    html.element("p", question.theme(), "class", "theme").element("h1", question.summary());
    if (!question.description().isEmpty()) {
      html.element("p", question.description(), "class", "lead");
    }
    if (!question.formula().isEmpty()) {
      html.element("p", "Formula: " + question.formula());
      html.element("p", "Source: " + question.reference());
    }
    if (!question.parameters().isEmpty()) {
      html.open("form", "class", "parameters", "action", path(question), "method", "get");
      for (Parameter parameter : question.parameters()) {
        field(html, parameter, values.getOrDefault(parameter.name(), parameter.defaultTexts()));
      }
      html.element("button", "Set", "type", "submit").closeLine();
    }
    sparqlForm(html, sparql, true);
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
