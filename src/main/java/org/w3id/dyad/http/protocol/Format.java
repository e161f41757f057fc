package org.w3id.dyad.http.protocol;

import java.util.List;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.resultset.ResultSetLang;

/**
 * A way to write an answer.
 *
 * @param name the short name, as in {@code format=csv} and in a file's suffix
 * @param mediaTypes what a client can ask for; the first is what it gets
 * @param lang the language, for tables and yes or no
 * @param graph how a graph is written; {@code null} for tables
 */
public record Format(String name, List<String> mediaTypes, Lang lang, RDFFormat graph) {
  /** SPARQL results in JSON. */
  public static final Format JSON =
      table("json", ResultSetLang.RS_JSON, "application/sparql-results+json", "application/json");

  /** SPARQL results in XML. */
  public static final Format XML =
      table(
          "xml",
          ResultSetLang.RS_XML,
          "application/sparql-results+xml",
          "application/xml",
          "text/xml");

  /** A page. */
  public static final Format HTML = new Format("html", List.of("text/html"), null, null);

  static final Format TEXT = new Format("txt", List.of("text/plain"), null, null);
  static final Format CSV = table("csv", ResultSetLang.RS_CSV, "text/csv");
  static final Format TSV = table("tsv", ResultSetLang.RS_TSV, "text/tab-separated-values");

  /** Turtle. */
  public static final Format TURTLE =
      graph("ttl", RDFFormat.TURTLE_BLOCKS, "text/turtle", "application/x-turtle");

  /** N-Triples. */
  public static final Format N_TRIPLES = graph("nt", RDFFormat.NTRIPLES, "application/n-triples");

  /** RDF/XML. */
  public static final Format RDF_XML =
      graph("rdf", RDFFormat.RDFXML_PLAIN, "application/rdf+xml", "application/xml", "text/xml");

  /** JSON-LD. */
  public static final Format JSON_LD =
      graph("jsonld", RDFFormat.JSONLD11_PRETTY, "application/ld+json", "application/json");

  /** TriG. */
  public static final Format TRIG = graph("trig", RDFFormat.TRIG_BLOCKS, "application/trig");

  /** N-Quads. */
  public static final Format N_QUADS = graph("nq", RDFFormat.NQUADS, "application/n-quads");

  /** For SELECT. In Turtle the rows are described by the vocabulary for result sets. */
  public static final List<Format> TABLES = List.of(JSON, XML, CSV, TSV, TURTLE);

  /** For ASK. */
  public static final List<Format> TRUTHS = List.of(JSON, XML);

  /** For CONSTRUCT, DESCRIBE and graphs. */
  public static final List<Format> GRAPHS =
      List.of(TURTLE, N_TRIPLES, JSON_LD, RDF_XML, TRIG, N_QUADS);

  private static Format table(String name, Lang lang, String... mediaTypes) {
    return new Format(name, List.of(mediaTypes), lang, null);
  }

  private static Format graph(String name, RDFFormat graph, String... mediaTypes) {
    return new Format(name, List.of(mediaTypes), graph.getLang(), graph);
  }

  /** The media type by which clients ask for it. */
  public String mediaType() {
    return mediaTypes.get(0);
  }

  /** The header's value, with the character set where the type is text. */
  public String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + ";charset=utf-8" : mediaType();
  }
}
