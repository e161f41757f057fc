package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.ClaimDocument;
import org.w3id.dyad.answer.ClaimSelection;
import org.w3id.dyad.answer.JsonTable;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /api/claims}: claims with their verdicts; {@code /api/claims/<id>}: one with all. */
public final class ClaimListHandler extends ApiHandler<ClaimListHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "kind",
          "who",
          "said",
          "measure",
          "claimed",
          "certainty",
          "verdict",
          "summary",
          "about",
          "documents",
          "text");

  /** Answers from the releases of a service. */
  public ClaimListHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param key the claim, empty if the list is wanted
   * @param selection which claims are wanted in the list
   * @param window which of them
   */
  record Asked(String key, ClaimSelection selection, RowWindow window) {}

  @Override
  Asked asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    ApiParameters parameters = new ApiParameters(request);
    if (path.size() > 1) {
      throw new NoSuchElementException("a claim is at /api/claims/ and its key");
    }
    if (path.isEmpty()) {
      parameters.only("about", "measure", "who", "verdict", "year");
    } else {
      parameters.only();
    }
    ClaimSelection selection =
        new ClaimSelection(
            parameters.text("about"),
            parameters.text("measure"),
            parameters.text("who"),
            parameters.text("verdict"),
            parameters.text("year"));
    return new Asked(path.isEmpty() ? "" : path.get(0), selection, parameters.window());
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return asked.key().isEmpty() ? List.of(JSON, CSV) : List.of(JSON);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    ObjectNode document =
        asked.key().isEmpty()
            ? asked.selection().json(view, asked.window())
            : ClaimDocument.of(view, asked.key());
    RowWindow window = asked.key().isEmpty() ? asked.window() : RowWindow.FIRST;
    boolean hasMore = document.path("hasMore").asBoolean();
    AnswerLinks links = AnswerLinks.of(exchange.request(), view.release(), window, hasMore);
    if (exchange.format() == CSV) {
      send(exchange, JsonTable.csv(document.withArray("claims"), COLUMNS), links);
    } else {
      send(exchange, document, links);
    }
  }
}
