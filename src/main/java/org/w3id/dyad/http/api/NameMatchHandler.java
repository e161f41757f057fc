package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.w3id.dyad.answer.JsonTable;
import org.w3id.dyad.answer.MatchDocument;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.linking.match.EntityDescription;
import org.w3id.dyad.question.Questions;

/** {@code /api/match?name=…}: the things that may be the one that is described. */
public final class NameMatchHandler extends ApiHandler<NameMatchHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final List<String> COLUMNS = List.of("iri", "score", "outcome", "names");
  private static final int USUAL = 5;
  private static final int MOST = 20;
  private static final int LONGEST = 200;

  /** Matches by the releases of a service. */
  public NameMatchHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  /**
   * What is asked.
   *
   * @param description what is known of the thing
   * @param limit how many candidates at most
   */
  record Asked(EntityDescription description, int limit) {}

  @Override
  Asked asked(HttpServletRequest request) {
    ApiParameters parameters = new ApiParameters(request).only("name", "kind", "state", "date");
    String[] names = request.getParameterValues("name");
    if (names == null || Arrays.stream(names).allMatch(String::isBlank)) {
      throw new IllegalArgumentException("name is missing, such as name=Li+Qiang");
    }
    if (names.length > MOST || Arrays.stream(names).anyMatch(name -> name.length() > LONGEST)) {
      throw new IllegalArgumentException(
          "there are more than "
              + MOST
              + " names, or one has more than "
              + LONGEST
              + " characters");
    }
    EntityDescription description =
        MatchDocument.described(
            parameters.text("kind"),
            List.of(names),
            parameters.text("state"),
            parameters.text("date"));
    return new Asked(description, parameters.limit(USUAL, MOST));
  }

  @Override
  protected List<Format> formats(Asked asked) {
    return List.of(JSON, CSV);
  }

  @Override
  void answer(Exchange<Asked> exchange, ReleaseView view) throws IOException {
    Asked asked = exchange.asked();
    ObjectNode document = MatchDocument.of(view, asked.description(), asked.limit());
    AnswerLinks links = AnswerLinks.of(exchange.request(), view.release(), RowWindow.FIRST, false);
    if (exchange.format() == CSV) {
      send(exchange, JsonTable.csv(document.withArray("matches"), COLUMNS), links);
    } else {
      send(exchange, document, links);
    }
  }
}
