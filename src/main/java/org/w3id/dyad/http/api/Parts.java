package org.w3id.dyad.http.api;

import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.w3id.dyad.answer.AnswerPart;
import org.w3id.dyad.answer.AnsweredQuestion;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.http.service.Exchange;

/** Sends one part of an answer that has several. */
final class Parts {
  private Parts() {}

  /**
   * Sends a part as JSON or CSV.
   *
   * @throws NoSuchElementException if there is no part of that name; says which there are
   */
  static <Q> void send(
      ApiHandler<Q> handler,
      Exchange<Q> exchange,
      ReleaseView view,
      List<AnswerPart> parts,
      String id,
      RowWindow window)
      throws IOException {
    AnsweredQuestion answer = part(parts, id).ask(view, window);
    AnswerLinks links =
        AnswerLinks.of(exchange.request(), view.release(), window, answer.page().hasMore())
            .with(answer);
    if (exchange.format() == ApiHandler.CSV) {
      handler.send(exchange, answer.page().csv(), links);
    } else {
      handler.send(exchange, answer.json(), links);
    }
  }

  private static AnswerPart part(List<AnswerPart> parts, String id) {
    return parts.stream()
        .filter(part -> part.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "there is no part \""
                        + id
                        + "\"; there are "
                        + parts.stream().map(AnswerPart::id).collect(Collectors.joining(", "))));
  }
}
