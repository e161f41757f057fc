package org.w3id.dyad.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.w3id.dyad.answer.DyadDocument;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.answer.StateCode;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /api/dyads/<A>/<B>}: two states: findings in sentences, and the rows by part. */
public final class DyadsHandler extends ApiHandler<DyadsHandler.Asked> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  public DyadsHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param one the code of the first state
   * @param other the code of the second
   * @param date the day as of which it is wanted
   * @param part the part that is wanted alone, or empty
   * @param window which rows of each part
   */
  record Asked(String one, String other, Optional<LocalDate> date, String part, RowWindow window) {}

  @Override
  Asked asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    if (path.size() != 2) {
      throw new NoSuchElementException("two states are at a path such as /api/dyads/BLR/CHN");
    }
    ApiParameters parameters = new ApiParameters(request).only("date", "part");
    return new Asked(
        path.get(0),
        path.get(1),
        parameters.date("date"),
        parameters.text("part"),
        parameters.window());
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return asked.part().isEmpty() ? List.of(JSON) : List.of(JSON, CSV);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    DyadDocument document =
        new DyadDocument(
            view, StateCode.in(view, asked.one()), StateCode.in(view, asked.other()), asked.date());
    if (asked.part().isEmpty()) {
      AnswerLinks links =
          AnswerLinks.of(exchange.request(), view.release(), RowWindow.FIRST, false);
      send(exchange, document.json(asked.window()), links);
    } else {
      Parts.send(this, exchange, view, document.parts(), asked.part(), asked.window());
    }
  }
}
