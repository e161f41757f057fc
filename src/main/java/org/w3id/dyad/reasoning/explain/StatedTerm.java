package org.w3id.dyad.reasoning.explain;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.Prefixes;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.util.NodeFactoryExtra;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.rdf.Nodes;

/** Reads a part of a statement as people write it. */
public final class StatedTerm {
  private StatedTerm() {}

  /**
   * Reads a thing such as {@code state/BLR}, a name such as {@code dyad:inTier}, a full IRI, {@code
   * a} for rdf:type, or a literal as in Turtle.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  public static Node of(String text, PrefixMapping prefixes) {
    if (text.equals("a")) {
      return RDF.Nodes.type;
    }
    if (text.matches("[a-z][a-z0-9-]*/[^\\s<>]+")) {
      return Nodes.at("id/" + text);
    }
    if (text.matches("https?://[^\\s<>]+")) {
      return NodeFactory.createURI(text);
    }
    try {
      Node node = NodeFactoryExtra.parseNode(text, Prefixes.adapt(prefixes));
      if (node.isURI() || node.isLiteral()) {
        return node;
      }
    } catch (RiotException e) {
      // Falls through to the same message.
    }
    throw new IllegalArgumentException(
        "\""
            + text
            + "\" is not a thing such as state/BLR, a name such as dyad:inTier or a literal");
  }
}
