package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.protocol.HttpProblem;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;

/** {@code /search/<data set>?q=}: entities by what they are called. */
public final class EntitySearchHandler extends JsonHandler<EntitySearchHandler.Asked> {
  private static final long serialVersionUID = 1L;
  private static final int USUAL = 10;
  private static final int MOST = 1_000;

  /** Answers from the releases of a service. */
  public EntitySearchHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  /**
   * What is asked.
   *
   * @param filter which things may be answered
   * @param parameters how many results
   * @param words what they are called
   * @param schema of which they are
   * @param countries to one of which they belong, in small letters; none for any
   */
  record Asked(
      MatchFilter filter,
      MatchParameters parameters,
      String words,
      FtmSchema schema,
      List<String> countries) {}

  @Override
  protected Asked read(HttpServletRequest request) {
    String words = request.getParameter("q");
    if (words == null || words.isBlank()) {
      throw new HttpProblem(400, "the parameter q is missing");
    }
    String schema = request.getParameter("schema");
    String[] countries = request.getParameterValues("countries");
    return new Asked(
        MatchFilter.read(request),
        MatchParameters.read(request, USUAL),
        words,
        FtmSchema.named(schema == null ? FtmSchema.THING.key() : schema)
            .orElseThrow(() -> new HttpProblem(400, "schema is one such as Person")),
        countries == null
            ? List.of()
            : List.of(countries).stream().map(each -> each.toLowerCase(Locale.ROOT)).toList());
  }

  @Override
  protected JsonNode json(Exchange<Asked> exchange) {
    Asked asked = exchange.asked();
    FtmSearch search = new FtmSearch(exchange, asked.filter());
    List<Node> found =
        search.called(asked.words(), asked.schema(), MOST).stream()
            .filter(thing -> isIn(asked.countries(), search.countries(thing)))
            .toList();
    ObjectNode answer = JsonText.object();
    ArrayNode results = answer.putArray("results");
    found.stream()
        .skip(asked.parameters().offset())
        .limit(asked.parameters().limit())
        .forEach(thing -> results.add(search.json(thing)));
    answer.putObject("facets");
    answer
        .putObject("total")
        .put("value", found.size())
        .put("relation", found.size() < MOST ? "eq" : "gte");
    return answer
        .put("limit", asked.parameters().limit())
        .put("offset", asked.parameters().offset());
  }

  private static boolean isIn(List<String> wanted, List<String> own) {
    return wanted.isEmpty() || own.stream().anyMatch(wanted::contains);
  }
}
