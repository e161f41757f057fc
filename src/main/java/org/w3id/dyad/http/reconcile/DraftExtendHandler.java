package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.entity.EntityProperties;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.PostedJson;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /reconcile/1.0/extend}: properties of entities, in the form of the draft. */
public final class DraftExtendHandler extends JsonHandler<ExtensionQuery> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public DraftExtendHandler(QueryService service, Questions questions) {
    super(service, "POST");
    this.questions = questions;
  }

  @Override
  protected ExtensionQuery read(HttpServletRequest request) throws IOException {
    return ExtensionQuery.read(
        PostedJson.read(request, "the extension query", ExtensionQuery.EXAMPLE));
  }

  @Override
  protected JsonNode json(Exchange<ExtensionQuery> exchange) {
    Entities entities = CandidateSearch.entities(exchange);
    EntityProperties properties = new EntityProperties(entities, questions);
    return Extension.of(exchange.asked(), entities, properties, exchange.reading()).draftAnswer();
  }
}
