package org.w3id.dyad.http.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /api}: what there is; {@code /api/openapi.json}: the same for programs. */
public final class ApiIndexHandler extends ApiHandler<Boolean> {
  private static final long serialVersionUID = 1L;
  private static final List<String> DESCRIPTION = List.of("openapi.json");

  private final transient ObjectNode description;

  /** Answers from the releases of a service. */
  public ApiIndexHandler(QueryService service, Questions questions) {
    super(service, questions);
    description = OpenApi.of(questions);
  }

  /** Whether the description is asked. */
  @Override
  Boolean asked(HttpServletRequest request) {
    List<String> path = ApiParameters.path(request);
    new ApiParameters(request).only();
    if (!path.isEmpty() && !path.equals(DESCRIPTION)) {
      throw new NoSuchElementException(
          "there is nothing here; /api/openapi.json says what there is");
    }
    return !path.isEmpty();
  }

  @Override
  void answer(Exchange<Boolean> exchange, ReleaseView view) throws IOException {
    if (exchange.asked()) {
      send(exchange, description);
      return;
    }
    Map<String, String> links = new LinkedHashMap<>();
    links.put("self", "/api");
    links.put("service-desc", "/api/openapi.json");
    links.put("questions", "/api/questions");
    links.put("dyad", "/api/dyads/BLR/CHN");
    links.put("state", "/api/states/BLR");
    links.put("claims", "/api/claims");
    links.put("coverage", "/api/coverage");
    links.put("match", "/api/match?name=Li+Qiang");
    send(exchange, Json.object().put("release", view.release()), new AnswerLinks(links));
  }
}
