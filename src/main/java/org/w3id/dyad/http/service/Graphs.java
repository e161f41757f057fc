package org.w3id.dyad.http.service;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.http.protocol.Format;
import org.w3id.dyad.http.protocol.XmlCharacters;

/**
 * Writes triples in the format that was asked for: as they come where the format allows it. RDF/XML
 * and JSON-LD need all of them in memory, JSON-LD several times over, so that there can be fewer.
 */
public final class Graphs {
  private static final int JSON_LD_WEIGHT = 40;

  private Graphs() {}

  /** Writes the triples and counts them against the allowance. */
  public static void write(
      Iterator<Triple> triples,
      PrefixMapping prefixes,
      Format format,
      Allowance allowance,
      OutputStream out) {
    if (StreamRDFWriter.registered(format.graph())) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.graph());
      stream.start();
      prefixes.getNsPrefixMap().forEach(stream::prefix);
      while (triples.hasNext()) {
        allowance.giveRow();
        stream.triple(triples.next());
      }
      stream.finish();
    } else {
      RDFWriter.source(collect(triples, prefixes, format, allowance))
          .format(format.graph())
          .output(out);
    }
  }

  private static Graph collect(
      Iterator<Triple> triples, PrefixMapping prefixes, Format format, Allowance allowance) {
    int weight = format == Format.JSON_LD ? JSON_LD_WEIGHT : 1;
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    while (triples.hasNext()) {
      allowance.giveRow();
      for (int i = 0; i < weight; i++) {
        allowance.keepRow();
      }
      Triple triple = triples.next();
      if (format == Format.RDF_XML) {
        XmlCharacters.require(triple);
      }
      graph.add(triple);
    }
    return graph;
  }
}
