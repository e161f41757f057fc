package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.jena.graph.Node;
import org.w3id.dyad.html.Templates;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.entity.EntityProperty;
import org.w3id.dyad.http.entity.Terms;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** A few words of HTML on a suggestion, which clients show while it is pointed at. */
public final class FlyoutHandler extends JsonHandler<FlyoutHandler.Asked> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public FlyoutHandler(QueryService service, Questions questions) {
    super(service, "GET", "HEAD");
    this.questions = questions;
  }

  /**
   * What is asked.
   *
   * @param kind what was suggested
   * @param id its identifier
   */
  record Asked(Suggested kind, String id) {}

  /**
   * What is shown.
   *
   * @param name what it is called
   * @param description what it is; may be empty
   */
  record Shown(String name, String description) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    String id = request.getParameter("id");
    if (id == null || id.isBlank()) {
      throw new HttpProblem(400, "the parameter id is missing");
    }
    return new Asked(Suggested.of(request.getPathInfo()), id);
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Entities entities = CandidateSearch.entities(exchange);
    String id = exchange.asked().id();
    Shown shown =
        switch (exchange.asked().kind()) {
          case ENTITY -> entity(id, entities);
          case PROPERTY -> property(new EntityProperties(entities, questions).find(id));
          case TYPE -> type(id, entities);
        };
    return JsonText.object()
        .put("id", id)
        .put("html", Templates.render("http/reconcile/flyout.jte", shown));
  }

  private static Shown entity(String id, Entities entities) {
    Node thing =
        entities.find(id).orElseThrow(() -> new HttpProblem(404, "no entity has this identifier"));
    return new Shown(entities.name(thing), entities.description(thing));
  }

  private static Shown property(EntityProperty property) {
    return new Shown(property.name(), property.description());
  }

  private static Shown type(String id, Entities entities) {
    Node type = Terms.node(id);
    if (!entities.graph().contains(type, Node.ANY, Node.ANY)) {
      throw new HttpProblem(404, "no type has this identifier");
    }
    return new Shown(entities.name(type), "");
  }
}
