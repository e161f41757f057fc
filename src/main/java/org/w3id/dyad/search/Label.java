package org.w3id.dyad.search;

import java.util.List;
import org.apache.jena.graph.Node;

/**
 * A label that was found.
 *
 * @param thing what it is the label of: an IRI or a blank node
 * @param property which property says so
 * @param text the literal
 * @param graph the named graph that says so
 * @param types the IRIs of the thing's classes, those that follow included
 * @param score how well it matches (BM25): greater is better; scores of different searches cannot
 *     be compared
 */
public record Label(
    Node thing, Node property, Node text, Node graph, List<String> types, float score) {

  /** Copies the list. */
  public Label {
    types = List.copyOf(types);
  }
}
