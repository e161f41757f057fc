package org.w3id.dyad.rdf;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The IRIs of {@link Iris} as nodes of Jena. */
public final class Nodes {
  private Nodes() {}

  /** A term of the ontology, such as {@code TradeFlow}. */
  public static Node term(String localName) {
    return NodeFactory.createURI(Iris.ONTOLOGY + localName);
  }

  /**
   * A thing of a class, such as {@code state}, with a key, such as {@code BLR}.
   *
   * @throws IllegalArgumentException if the class is not lower-case kebab or the key is empty
   */
  public static Node id(String type, String key) {
    return NodeFactory.createURI(Iris.idText(type, key));
  }

  /** The named graph of a source, such as {@code comtrade}. */
  public static Node graph(String source) {
    return NodeFactory.createURI(Iris.graphText(source));
  }

  /** What the server answers at a path, such as {@code catalogue}; see {@link Iris#at}. */
  public static Node at(String path) {
    return NodeFactory.createURI(Iris.at(path));
  }
}
