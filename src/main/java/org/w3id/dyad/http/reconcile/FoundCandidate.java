package org.w3id.dyad.http.reconcile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.jena.graph.Node;
import org.w3id.dyad.http.entity.Entities;

/**
 * A thing that may be the one that is looked for.
 *
 * @param thing the thing
 * @param score how likely it is the same, 0 to 1
 * @param features what was compared
 * @param isMatch whether nobody has to look
 */
record FoundCandidate(Node thing, double score, List<Compared> features, boolean isMatch) {

  /**
   * What one comparison gave.
   *
   * @param id what was compared
   * @param name the comparison in words
   * @param value how far the two agree, 0 to 1
   */
  record Compared(String id, String name, double value) {}

  /** Copies the list. */
  FoundCandidate {
    features = List.copyOf(features);
  }

  /** The same as the one to choose. */
  FoundCandidate chosen() {
    return new FoundCandidate(thing, score, features, true);
  }

  /** The candidate as both versions of the protocol have it; scores go to 100. */
  ObjectNode json(Entities entities) {
    ObjectNode json = entities.described(thing, "type");
    json.put("score", rounded(100 * score)).put("match", isMatch);
    ArrayNode compared = json.putArray("features");
    features.forEach(
        feature ->
            compared
                .addObject()
                .put("id", feature.id())
                .put("name", feature.name())
                .put("value", rounded(feature.value())));
    return json;
  }

  private static double rounded(double value) {
    return Math.round(value * 10_000) / 10_000.0;
  }
}
