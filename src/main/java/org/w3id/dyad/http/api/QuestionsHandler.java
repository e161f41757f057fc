package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.QuestionList;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;

/**
 * {@code /api/questions}: what can be asked, by words in {@code q}, in the language {@code lang};
 * {@code /api/questions/<theme>/<name>}: the answer to a question, whose parameters are those of
 * the address.
 */
public final class QuestionsHandler extends ApiHandler<QuestionsHandler.Asked> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  public QuestionsHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param question the question; none if the list is wanted
   * @param words what questions are looked for by
   * @param language the language of the list
   * @param values what is set
   * @param window which rows are wanted
   */
  record Asked(
      Optional<Question> question,
      String words,
      String language,
      Map<String, List<String>> values,
      RowWindow window) {}

  @Override
  Asked asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    ApiParameters parameters = new ApiParameters(request);
    if (path.isEmpty()) {
      parameters.only("q", "lang");
      return new Asked(
          Optional.empty(),
          parameters.text("q"),
          parameters.language(),
          Map.of(),
          parameters.window());
    }
    Question question = named(String.join("/", path));
    question.textWith(parameters.values());
    return new Asked(Optional.of(question), "", "", parameters.values(), parameters.window());
  }

  private Question named(String name) {
    return questions()
        .named(name)
        .filter(question -> AnsweredQuestion.name(question).equals(name))
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "there is no question \"" + name + "\"; /api/questions lists them"));
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return List.of(JSON, CSV);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    if (asked.question().isEmpty()) {
      list(exchange, QuestionList.matching(questions(), asked.words()));
      return;
    }
    AnsweredQuestion answer =
        AnsweredQuestion.of(view, asked.question().get(), asked.values(), asked.window());
    AnswerLinks links =
        AnswerLinks.of(exchange.request(), view.release(), asked.window(), answer.page().hasMore())
            .with(answer);
    if (exchange.format() == CSV) {
      send(exchange, answer.page().csv(), links);
    } else {
      send(exchange, answer.json(), links);
    }
  }

  private void list(Exchange<Asked> exchange, List<Question> all) throws IOException {
    RowWindow window = exchange.asked().window();
    List<Question> found = all.stream().skip(window.offset()).limit(window.limit()).toList();
    String release = exchange.release().name();
    boolean hasMore = window.offset() + found.size() < all.size();
    AnswerLinks links = AnswerLinks.of(exchange.request(), release, window, hasMore);
    if (exchange.format() == CSV) {
      send(exchange, csv(found, exchange.asked().language()), links);
      return;
    }
    ObjectNode document = Json.object().put("release", release).put("count", all.size());
    ArrayNode list = document.putArray("questions");
    for (Question question : found) {
      list.add(
          QuestionList.json(question, exchange.asked().language())
              .put("href", "/api/questions/" + AnsweredQuestion.name(question)));
    }
    send(exchange, document, links);
  }

  private static String csv(List<Question> questions, String language) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().build(text);
    csv.writeRecord("name", "summary", "parameters");
    for (Question question : questions) {
      csv.writeRecord(
          AnsweredQuestion.name(question),
          question.text(language).summary(),
          String.join(" ", question.parameters().stream().map(each -> each.name()).toList()));
    }
    return text.toString();
  }
}
