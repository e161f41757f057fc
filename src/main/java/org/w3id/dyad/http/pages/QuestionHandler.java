package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/** {@code /questions/<theme>/<name>}: a question, as a page or as RDF. */
public final class QuestionHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient QuestionPage page;
  private final transient ThingHandler things;

  /**
   * Shows questions.
   *
   * @param service reads what the release says of its coverage, and of the questions as RDF
   */
  public QuestionHandler(Questions questions, QueryService service) {
    super("GET", "HEAD");
    page = new QuestionPage(questions, service);
    things = new ThingHandler(service);
  }

  /** The path of a question's page. */
  static String path(Question question) {
    return "/questions/" + question.theme() + "/" + question.name();
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    (things.isForPage(request) ? page : things).handle(request, response);
  }
}
