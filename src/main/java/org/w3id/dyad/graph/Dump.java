package org.w3id.dyad.graph;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;

/** Writes a data set as a stream of statements, in an order that depends on the data alone. */
public final class Dump {
  private Dump() {}

  /**
   * Writes all statements: graph by graph in the order of their names, or, for a format without
   * named graphs, the union of the graphs.
   *
   * @return how many statements were written
   */
  public static long write(DatasetGraph data, RDFWriter writer) {
    return Txn.calculateRead(data, () -> stream(data, writer));
  }

  private static long stream(DatasetGraph data, RDFWriter writer) {
    writer.startRDF();
    writer.handleNamespace("dyad", Iris.ONTOLOGY);
    for (Namespace common : new Namespace[] {DCTERMS.NS, PROV.NS, RDFS.NS, SKOS.NS, XSD.NS}) {
      writer.handleNamespace(common.getPrefix(), common.getName());
    }
    long count = 0;
    if (writer.getRDFFormat().supportsContexts()) {
      for (Node graph : graphs(data).values()) {
        Iterator<Quad> quads = data.find(graph, Node.ANY, Node.ANY, Node.ANY);
        for (; quads.hasNext(); count++) {
          writer.handleStatement(Bridge.statement(quads.next()));
        }
      }
    } else {
      Iterator<Triple> triples = data.getUnionGraph().find();
      for (; triples.hasNext(); count++) {
        writer.handleStatement(Bridge.statement(new Quad(Quad.defaultGraphIRI, triples.next())));
      }
    }
    writer.endRDF();
    return count;
  }

  private static Map<String, Node> graphs(DatasetGraph data) {
    Map<String, Node> graphs = new TreeMap<>();
    data.listGraphNodes().forEachRemaining(graph -> graphs.put(graph.getURI(), graph));
    return graphs;
  }
}
