package org.w3id.dyad.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;

/** Reads and writes a term as people write it: {@code state/BLR}, {@code dyad:inTier}, "BLR". */
public final class TermText {
  private TermText() {}

  /**
   * Reads a thing as {@code <class>/<key>}, a prefixed name, a full address, a literal as in
   * Turtle, or {@code a} for the type.
   *
   * @throws IllegalArgumentException if it is none of these; says what would be right
   */
  public static Node parse(String text) {
    if (text.equals("a")) {
      return RDF.Nodes.type;
    }
    if (text.matches("[a-z][a-z0-9-]*/[^\\s<>\"{}|^`\\\\]+")) {
      return Nodes.at("id/" + text);
    }
    if (text.matches("https?://[^\\s<>\"{}|^`\\\\]+")) {
      return NodeFactory.createURI(text);
    }
    try {
      Node node =
          NodeFactoryExtra.parseNode(
              text, org.apache.jena.riot.system.Prefixes.adapt(Prefixes.ALL));
      if (node.isConcrete() && !node.isBlank()) {
        return node;
      }
    } catch (RiotException e) {
      // Told below, with what would be right.
    }
    throw new IllegalArgumentException(
        "\""
            + text
            + "\" is not a thing such as state/BLR, a name such as dyad:inTier or a literal");
  }
}
