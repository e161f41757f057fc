package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** Which properties entities of a type have. */
public final class ProposeHandler extends JsonHandler<ProposeHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final int USUAL = 30;

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public ProposeHandler(QueryService service, Questions questions) {
    super(service, "GET", "HEAD");
    this.questions = questions;
  }

  /**
   * What is asked.
   *
   * @param type the identifier of a type
   * @param limit how many properties
   */
  record Asked(String type, int limit) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    String type = request.getParameter("type");
    if (type == null || type.isBlank()) {
      throw new HttpProblem(400, "the parameter type is missing, such as type=Organization");
    }
    String limit = request.getParameter("limit");
    if (limit != null && !limit.matches("[1-9]\\d{0,3}")) {
      throw new HttpProblem(400, "limit is a number from 1 to 9999");
    }
    return new Asked(type, limit == null ? USUAL : Integer.parseInt(limit));
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Asked asked = exchange.asked();
    Entities entities = CandidateSearch.entities(exchange);
    ObjectNode answer = JsonText.object().put("type", asked.type()).put("limit", asked.limit());
    ArrayNode properties = answer.putArray("properties");
    new EntityProperties(entities, questions)
        .ofType(asked.type(), asked.limit())
        .forEach(property -> properties.add(SuggestHandler.json(property)));
    return answer;
  }
}
