package org.w3id.dyad.http.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3id.dyad.http.pages.QuestionForm.FormField;
import org.w3id.dyad.http.pages.frame.Answers;
import org.w3id.dyad.http.pages.frame.Answers.PageAnswer;
import org.w3id.dyad.http.pages.frame.Frame;
import org.w3id.dyad.http.pages.frame.Page;
import org.w3id.dyad.http.pages.frame.PageHandler;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
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

  /**
   * What the page shows.
   *
   * @param frame what is around it
   * @param answer the question, its query and its rows
   * @param fields the fields in which its parameters are set
   * @param call the query as programs ask it
   */
  record Model(Frame frame, PageAnswer answer, List<FormField> fields, QueryCall call) {

    Question question() {
      return answer.question();
    }
  }

  @Override
  protected void answer(Exchange<QuestionRequest> exchange) throws IOException {
    QuestionRequest asked = exchange.asked();
    String path = QuestionHandler.path(asked.question());
    if (!exchange.request().getRequestURI().replaceFirst("\\.html$", "").equals(path)) {
      // Named without its theme, as on the command line.
      String settings = exchange.request().getQueryString();
      exchange.seeOther(path + (settings == null ? "" : "?" + settings));
      return;
    }
    Frame frame = Frame.of(exchange, asked.question().summary());
    Answers answers = new Answers(exchange, questions, frame.messages().language());
    PageAnswer answer = answers.ask(asked.question(), asked.values(), Set.of());
    List<FormField> fields =
        new QuestionForm(exchange, answers.labels()).of(asked.question(), asked.values());
    QueryCall call = new QueryCall(exchange.request(), answer.sparql());
    Page.send(exchange, "http/pages/question.jte", new Model(frame, answer, fields, call));
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
}
