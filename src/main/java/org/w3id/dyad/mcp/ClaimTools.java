package org.w3id.dyad.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Triple;
import org.apache.jena.shared.PrefixMapping;
import org.w3id.dyad.answer.ClaimDocument;
import org.w3id.dyad.answer.ClaimSelection;
import org.w3id.dyad.answer.Json;
import org.w3id.dyad.answer.ReleaseView;
import org.w3id.dyad.answer.RowWindow;
import org.w3id.dyad.rdf.Prefixes;
import org.w3id.dyad.rdf.TermText;
import org.w3id.dyad.reasoning.explain.Explainer;
import org.w3id.dyad.reasoning.explain.Proof;
import org.w3id.dyad.reasoning.explain.ProofText;

/** Tools on what is said: claims, and why a statement is in the graph. */
final class ClaimTools {
  private ClaimTools() {}

  /** The tools by name. */
  static Map<String, ToolFunction> all() {
    return Map.of("claims", ClaimTools::claims, "explain", ClaimTools::explain);
  }

  private static ObjectNode claims(ReleaseView view, ToolArguments arguments, RowWindow window) {
    String id = arguments.text("id");
    if (!id.isEmpty()) {
      return claim(view, id, window);
    }
    ObjectNode document =
        new ClaimSelection(
                arguments.text("about"),
                arguments.text("measure"),
                arguments.text("who"),
                arguments.text("verdict"),
                arguments.text("year"))
            .json(view, window);
    AnswerCoverage.put(
        document, document.path("count").asInt() > 0, "The graph has no such claim; others may.");
    return document;
  }

  /** A claim with what each source says; of other ways to count, how many there are. */
  private static ObjectNode claim(ReleaseView view, String id, RowWindow window) {
    ObjectNode claim = ClaimDocument.of(view, id);
    ObjectNode document = Json.object().put("release", view.release());
    AnswerCoverage.put(document, !claim.path("verdict").isNull(), claim.path("summary").asText());
    JsonNode sources = claim.path("sources");
    claim.remove(List.of("release", "sources"));
    document.set("claim", claim);
    ArrayNode observations = document.putArray("observations");
    for (int i = window.offset(); i < sources.size(); i++) {
      ObjectNode source = (ObjectNode) sources.get(i);
      source.put("ways", source.path("grid").size());
      source.remove(List.of("grid", "rows"));
      observations.add(source);
    }
    return document;
  }

  private static ObjectNode explain(ReleaseView view, ToolArguments arguments, RowWindow window) {
    Triple statement =
        Triple.create(
            TermText.parse(arguments.text("subject")),
            TermText.parse(arguments.text("predicate")),
            TermText.parse(arguments.text("object")));
    Explainer explainer = new Explainer(view.data());
    Optional<Proof> proof = explainer.explain(statement);
    PrefixMapping names = PrefixMapping.Factory.create().setNsPrefixes(Prefixes.ALL);
    List<String> lines =
        proof.stream().flatMap(found -> ProofText.tell(found, explainer, names).lines()).toList();
    ObjectNode document = Json.object().put("release", view.release());
    AnswerCoverage.put(
        document,
        proof.isPresent(),
        "It is not in the graph: no source states it and no rule concludes it.");
    document.put("holds", proof.isPresent());
    int last = Math.min(lines.size(), window.offset() + window.limit());
    document.set("lines", Json.texts(lines.subList(Math.min(window.offset(), last), last)));
    return document.put("hasMore", last < lines.size());
  }
}
