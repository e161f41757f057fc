package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.json.PostedJson;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.linking.match.Feature;

/** {@code POST /match/<data set>}: things like the entities that are described. */
public final class MatchHandler extends JsonHandler<MatchHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 100;
  private static final int USUAL = 5;

  /** Answers from the releases of a service. */
  public MatchHandler(QueryService service) {
    super(service, "POST");
  }

  /**
   * What is asked.
   *
   * @param filter which things may be answered
   * @param parameters how results are chosen
   * @param queries the entities by their keys
   */
  record Asked(MatchFilter filter, MatchParameters parameters, Map<String, FtmExample> queries) {}

  @Override
  protected Asked read(HttpServletRequest request) throws IOException {
    MatchFilter filter = MatchFilter.read(request);
    MatchParameters parameters = MatchParameters.read(request, USUAL);
    JsonNode body = PostedJson.read(request, "the queries", FtmExample.EXAMPLE);
    Map<String, FtmExample> queries = new LinkedHashMap<>();
    JsonNode all = body.path("queries");
    if (!all.isObject() || all.isEmpty()) {
      throw new HttpProblem(400, "there are no queries; send " + FtmExample.EXAMPLE);
    }
    if (all.size() > MOST) {
      throw new HttpProblem(400, "there are more than " + MOST + " queries");
    }
    all.properties()
        .forEach(
            query ->
                queries.put(query.getKey(), FtmExample.read(query.getKey(), query.getValue())));
    return new Asked(filter, parameters, queries);
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Asked asked = exchange.asked();
    FtmSearch search = new FtmSearch(exchange, asked.filter());
    ObjectNode answer = JsonText.object();
    ObjectNode responses = answer.putObject("responses");
    asked
        .queries()
        .forEach((key, query) -> responses.set(key, response(query, asked.parameters(), search)));
    answer.set("matcher", AlgorithmsHandler.features());
    return answer.put("limit", asked.parameters().limit());
  }

  private static ObjectNode response(
      FtmExample query, MatchParameters parameters, FtmSearch search) {
    ObjectNode response = JsonText.object().put("status", 200);
    ArrayNode results = response.putArray("results");
    var found = search.like(query, parameters.cutoff());
    found.stream()
        .limit(parameters.limit())
        .forEach(each -> results.add(result(each, parameters, search)));
    response.putObject("total").put("value", found.size()).put("relation", "eq");
    response.set("query", query.json());
    return response;
  }

  private static ObjectNode result(
      FtmSearch.Found found, MatchParameters parameters, FtmSearch search) {
    ObjectNode json = search.json(found.thing()).put("score", found.match().score());
    ObjectNode features = json.putObject("features");
    for (Feature feature : found.match().features()) {
      features.put(feature.name(), feature.score());
    }
    return json.put("match", found.match().score() >= parameters.threshold());
  }
}
