package org.w3id.dyad.endpoint;

import java.io.OutputStream;
import java.util.Iterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes triples in the format that was asked for, as they come where the format allows it. */
final class Graphs {
  private Graphs() {}

  static void write(
      Iterator<Triple> triples, PrefixMapping prefixes, Format format, OutputStream out) {
    if (StreamRDFWriter.registered(format.graph())) {
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, format.graph());
      stream.start();
      prefixes.getNsPrefixMap().forEach(stream::prefix);
      triples.forEachRemaining(stream::triple);
      stream.finish();
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(prefixes);
      triples.forEachRemaining(graph::add);
      RDFWriter.source(graph).format(format.graph()).output(out);
    }
  }
}
