package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.w3id.dyad.html.Html;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** {@code /}: what this is, and the questions by theme. */
public final class FrontHandler extends PageHandler<Void> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Lists these questions. */
  public FrontHandler(Questions questions, QueryService service) {
    super(service);
    this.questions = questions;
  }

  @Override
  protected void answer(Exchange<Void> exchange) throws IOException {
    Page.send(exchange, "", this::content);
  }

  @Override
  protected Void read(HttpServletRequest request) {
    return null;
  }

  private void content(Html html) {
    html.element("h1", "Relations between states");
    html.open("p", "class", "lead");
    html.text(
        "Dyad is a knowledge graph of the relations between states: partnerships, meetings,"
            + " agreements, loans, trade, sanctions, and what is claimed about them. Each statement"
            + " names its source; where sources contradict each other, both stand.");
    html.closeLine();
    SearchPage.form(html, null);
    html.element("h2", "Questions", "id", "questions");
    questions
        .byTheme()
        .forEach(
            (theme, those) -> {
              html.element("h3", theme).open("ul", "class", "questions");
              for (Question question : those) {
                html.open("li")
                    .element("a", question.summary(), "href", QuestionHandler.path(question));
                html.closeLine();
              }
              html.closeLine();
            });
    html.element("h2", "For programs").open("ul");
    place(html, "/dyad/sparql", "SPARQL 1.1: query by GET or POST");
    place(html, "/search?q=minsk", "what is called so, in any script: JSON or a page");
    place(html, "/dyad/data", "Graph Store Protocol, for reading");
    place(html, "/ontology", "the terms, as a page or RDF");
    place(html, "/catalogue", "what is here, and files to download: a page, VoID, DCAT");
    html.closeLine();
  }

  private static void place(Html html, String path, String meaning) {
    html.open("li").open("a", "href", path).element("code", path).close();
    html.text(" " + meaning).closeLine();
  }
}
