package org.w3id.dyad.http.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import org.w3id.dyad.http.json.JsonHandler;
import org.w3id.dyad.http.json.JsonText;
import org.w3id.dyad.http.service.Exchange;
import org.w3id.dyad.http.service.QueryService;
import org.w3id.dyad.linking.match.Scorer;

/** {@code /algorithms}: the ways of matching; there is one. */
public final class AlgorithmsHandler extends JsonHandler<String> {
  private static final long serialVersionUID = 1L;

  private static final Map<String, String> FEATURES =
      Map.of(
          "name", "How alike the names are, in all scripts.",
          "date", "Whether the dates of birth or founding agree, as precise as they are.",
          "state", "Whether the nationality or the state agrees.",
          "position", "Whether an office is the same, at the same time.",
          "identifier", "Whether a register knows both by the same key.",
          "address", "How alike the addresses are.",
          "kind", "Whether both are of the same kind.");

  /** Answers from the releases of a service. */
  public AlgorithmsHandler(QueryService service) {
    super(service, "GET", "HEAD");
  }

  @Override
  protected String read(HttpServletRequest request) {
    return "";
  }

  /** What each feature means. */
  static ObjectNode features() {
    ObjectNode features = JsonText.object();
    new TreeMap<>(FEATURES)
        .forEach(
            (name, meaning) ->
                features.putObject(name).put("description", meaning).put("coefficient", 1.0));
    return features;
  }

  @Override
  protected JsonNode json(Exchange<String> exchange) {
    ObjectNode answer = JsonText.object();
    answer
        .putArray("algorithms")
        .addObject()
        .put("name", Scorer.RULE_SET)
        .put("description", "Each feature adds to the logarithm of the odds of being the same.")
        .set("features", features());
    return answer.put("default", Scorer.RULE_SET).put("best", Scorer.RULE_SET);
  }
}
