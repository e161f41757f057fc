package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.entity.EntityProperty;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** Completes the names of entities, properties and types as they are typed. */
public final class SuggestHandler extends JsonHandler<SuggestHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 20;
  private static final int LONGEST = 1_000;

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public SuggestHandler(QueryService service, Questions questions) {
    super(service, "GET", "HEAD");
    this.questions = questions;
  }

  /**
   * What is asked.
   *
   * @param kind what is to be completed
   * @param prefix what was typed
   * @param type the type that entities must have, or empty
   * @param cursor how many suggestions to leave out
   */
  record Asked(Suggested kind, String prefix, String type, int cursor) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    String prefix = request.getParameter("prefix");
    if (prefix == null || prefix.length() > LONGEST) {
      throw new HttpProblem(
          400, "the parameter prefix has the beginning of a name, of up to 1000 characters");
    }
    String cursor = request.getParameter("cursor");
    if (cursor != null && !cursor.matches("\\d{0,4}")) {
      throw new HttpProblem(400, "cursor is a number from 0 to 9999");
    }
    String type = request.getParameter("type");
    return new Asked(
        Suggested.of(request.getPathInfo()),
        prefix.strip(),
        type == null ? "" : type,
        cursor == null || cursor.isEmpty() ? 0 : Integer.parseInt(cursor));
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Asked asked = exchange.asked();
    Entities entities = CandidateSearch.entities(exchange);
    List<? extends JsonNode> all =
        switch (asked.kind()) {
          case ENTITY ->
              new CandidateSearch(exchange, entities, questions)
                  .beginningWith(asked.prefix(), asked.type(), asked.cursor() + PAGE);
          case PROPERTY ->
              new EntityProperties(entities, questions)
                  .beginningWith(asked.prefix()).stream().map(SuggestHandler::json).toList();
          case TYPE -> entities.types().beginningWith(asked.prefix());
        };
    ObjectNode answer = JsonText.object();
    ArrayNode result = answer.putArray("result");
    all.stream().skip(asked.cursor()).limit(PAGE).forEach(result::add);
    return answer;
  }

  /** A property by identifier, name and meaning, with what its values can be compared by. */
  static ObjectNode json(EntityProperty property) {
    ObjectNode json = JsonText.object().put("id", property.id()).put("name", property.name());
    if (!property.description().isEmpty()) {
      json.put("description", property.description());
    }
    json.putArray("matchQualifiers")
        .addObject()
        .put("id", QueryReader.EXACT)
        .put("name", "the same text, letter by letter");
    return json;
  }
}
