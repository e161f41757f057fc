package org.w3id.dyad.http.pages.question;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.w3id.dyad.http.pages.ThingHandler;
import org.w3id.dyad.http.service.Handler;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /questions/<theme>/<name>}: a question, as a page, as RDF, or its answer as a file. */
public final class QuestionHandler extends Handler {
  private static final long serialVersionUID = 1L;

  private final transient QuestionDocument answer;
  private final transient ThingHandler things;

  /**
   * Shows questions.
   *
   * @param service reads what the release says of its coverage, and of the questions as RDF
   */
  public QuestionHandler(Questions questions, QueryService service) {
    super("GET", "HEAD");
    answer = new QuestionDocument(questions, service);
    things = new ThingHandler(service);
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isHere = QuestionRequest.isFile(request) || things.isForPage(request);
    (isHere ? answer : things).handle(request, response);
  }
}
