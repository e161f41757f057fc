package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.w3id.dyad.http.entity.Entities;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.json.PostedJson;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.question.Questions;

/** {@code /reconcile/1.0/match}: candidates for a batch of queries of the draft. */
public final class DraftMatchHandler extends JsonHandler<List<ReconcileQuery>> {
  private static final long serialVersionUID = 1L;

  private final transient Questions questions;

  /** Answers from the releases of a service; questions are properties. */
  public DraftMatchHandler(QueryService service, Questions questions) {
    super(service, "POST");
    this.questions = questions;
  }

  @Override
  protected List<ReconcileQuery> read(HttpServletRequest request) throws IOException {
    return QueryReader.draftBatch(
        PostedJson.read(request, "the query batch", BatchRules.DRAFT_EXAMPLE));
  }

  @Override
  protected JsonNode json(Exchange<List<ReconcileQuery>> exchange) {
    Entities entities = CandidateSearch.entities(exchange);
    CandidateSearch search = new CandidateSearch(exchange, entities, questions);
    ObjectNode answer = JsonText.object();
    ArrayNode results = answer.putArray("results");
    for (ReconcileQuery query : exchange.asked()) {
      ArrayNode candidates = results.addObject().putArray("candidates");
      search.results(query).forEach(candidates::add);
    }
    return answer;
  }
}
