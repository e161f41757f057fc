package org.w3id.dyad.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Linkset;

/** Statements that are being collected, with short ways to make them. */
final class Description {
  static final String DCAT = "http://www.w3.org/ns/dcat#";
  static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  static final String SH = "http://www.w3.org/ns/shacl#";
  static final String VOID = "http://rdfs.org/ns/void#";

  /** The extension of VoID by partitions of literals. */
  static final String VOID_EXT = "http://ldf.fi/void-ext#";

  private final Graph graph = GraphFactory.createDefaultGraph();

  Graph graph() {
    return graph;
  }

  void add(Node subject, Node property, Node object) {
    graph.add(subject, property, object);
  }

  void add(Node subject, String property, Node object) {
    add(subject, iri(property), object);
  }

  void type(Node subject, String type) {
    add(subject, RDF.type.asNode(), iri(type));
  }

  static Node iri(String iri) {
    return NodeFactory.createURI(iri);
  }

  /** A part of the document that describes the release. */
  static Node part(String name) {
    return Nodes.at("catalogue#" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** A part of a part. */
  static Node inside(Node part, String name) {
    return iri(part.getURI() + "%2F" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  /** A set of links to another site. */
  static Node links(Linkset links) {
    return part("links-" + links.property().getLocalName() + "-" + links.site());
  }

  static Node number(long value) {
    return NodeFactory.createLiteralDT(String.valueOf(value), XSDDatatype.XSDinteger);
  }

  static Node text(String text) {
    return NodeFactory.createLiteralString(text);
  }

  static Node english(String text) {
    return said(text, "en");
  }

  static Node said(String text, String language) {
    return NodeFactory.createLiteralLang(text, language);
  }
}
