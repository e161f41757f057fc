package org.w3id.dyad.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.answer.StateCode;
import org.w3id.dyad.answer.StateDocument;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /api/states/<code>}: a state, by part. */
public final class StatesHandler extends ApiHandler<StatesHandler.Asked> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  public StatesHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param code the code of the state
   * @param part the part that is wanted alone, or empty
   * @param window which rows of each part
   */
  record Asked(String code, String part, RowWindow window) {}

  @Override
  Asked asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    if (path.size() != 1) {
      throw new NoSuchElementException("a state is at a path such as /api/states/BLR");
    }
    ApiParameters parameters = new ApiParameters(request).only("part");
    return new Asked(path.get(0), parameters.text("part"), parameters.window());
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return asked.part().isEmpty() ? List.of(JSON) : List.of(JSON, CSV);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    StateCode state = StateCode.in(view, asked.code());
    if (asked.part().isEmpty()) {
      AnswerLinks links =
          AnswerLinks.of(exchange.request(), view.release(), RowWindow.FIRST, false);
      send(exchange, new StateDocument(view, state).json(asked.window()), links);
    } else {
      Parts.send(this, exchange, view, StateDocument.parts(state), asked.part(), asked.window());
    }
  }
}
