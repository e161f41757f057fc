package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/**
 * {@code /healthz} and {@code /readyz}, as clients of yente ask them: whether the current release
 * can be read.
 */
public final class StatusHandler extends JsonHandler<String> {
  private static final long serialVersionUID = 1L;

  /** Answers from the releases of a service. */
  public StatusHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  @Override
  protected String read(HttpServletRequest request) {
    return "";
  }

  @Override
  protected JsonNode json(Exchange<String> exchange) {
    if (!exchange.reading().data().find().hasNext()) {
      throw HttpProblem.later(503, "the release cannot be read", 5);
    }
    return JsonText.object().put("status", "ok");
  }
}
