package org.w3id.dyad.http.entity;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.rdf.Prefixes;

/**
 * Identifiers of types and properties: the name of a term of the ontology ({@code Company}), of
 * another vocabulary with its prefix ({@code foaf:Person}), or a whole IRI.
 */
public final class Terms {
  private Terms() {}

  /** The identifier of a term. */
  public static String id(Node term) {
    return term.getURI().startsWith(Iris.ONTOLOGY)
        ? term.getURI().substring(Iris.ONTOLOGY.length())
        : Prefixes.ALL.shortForm(term.getURI());
  }

  /** The IRI of an identifier. */
  public static String iri(String id) {
    return node(id).getURI();
  }

  /** The term of an identifier. */
  public static Node node(String id) {
    return id.contains(":") ? NodeFactory.createURI(Prefixes.ALL.expandPrefix(id)) : Nodes.term(id);
  }
}
