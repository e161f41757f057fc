package org.w3id.dyad.http.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.w3id.dyad.answer.AnswerPart;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /api/coverage}: what the graph has completely, and what only in part. */
public final class CoverageHandler extends ApiHandler<RowWindow> {
  private static final long serialVersionUID = 1L;
  private static final AnswerPart COVERAGE =
      new AnswerPart("coverage", "provenance/what-is-covered", Map.of());

  /** Answers from the releases of a service. */
  public CoverageHandler(QueryService service, Questions questions) {
    super(service, questions);
  }

  @Override
  RowWindow asked(HttpServletRequest request) {
    return new ApiParameters(request).only().window();
  }

  @Override
  protected List<Format> formats(RowWindow asked) {
    return List.of(JSON, CSV);
  }

  @Override
  void answer(Exchange<RowWindow> exchange, ReleaseView view) throws IOException {
    Parts.send(this, exchange, view, List.of(COVERAGE), COVERAGE.id(), exchange.asked());
  }
}
