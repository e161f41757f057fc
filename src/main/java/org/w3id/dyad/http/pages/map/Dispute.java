package org.w3id.dyad.http.pages.map;

import java.util.List;
import java.util.Map;

/**
 * An area that more than one state claims, or that is ruled by none of those that claim it.
 *
 * @param key its key
 * @param claimants the codes of states that claim it
 * @param feature the area of the atlas of which it is a part or the whole; empty if the atlas has
 *     no outline of it
 * @param isPart whether it is a part
 * @param names its names by language
 */
record Dispute(
    String key, List<String> claimants, String feature, boolean isPart, Map<String, String> names) {

  /** The key of the area on the map. */
  String area() {
    return isWhole() ? feature : "disputed/" + key;
  }

  /** Whether it is a whole area of the atlas. */
  boolean isWhole() {
    return !feature.isEmpty() && !isPart;
  }

  /** Whether the map has no outline of it, but a mark. */
  boolean isPoint() {
    return feature.isEmpty();
  }
}
