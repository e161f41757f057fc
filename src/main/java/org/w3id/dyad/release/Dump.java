package org.w3id.dyad.release;

import java.util.List;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.w3id.dyad.rdf.Iris;

/** Writes a store as a stream of statements, in an order that depends on the data alone. */
public final class Dump {
  private static final List<Namespace> COMMON =
      List.of(DCTERMS.NS, PROV.NS, RDFS.NS, SKOS.NS, XSD.NS);

  private Dump() {}

  /**
   * Writes all statements: graph by graph, or, for a format without named graphs, the union of the
   * graphs.
   *
   * @return how many statements were written
   */
  public static long write(Store store, RDFWriter writer) {
    return write(store, true, writer);
  }

  /**
   * Writes all statements but those of trade flows, of which there can be hundreds of millions.
   *
   * @return how many statements were written
   */
  static long writeWithoutFlows(Store store, RDFWriter writer) {
    return write(store, false, writer);
  }

  private static long write(Store store, boolean withFlows, RDFWriter writer) {
    writer.startRDF();
    writer.handleNamespace("dyad", Iris.ONTOLOGY);
    COMMON.forEach(n -> writer.handleNamespace(n.getPrefix(), n.getName()));
    long count =
        Bridge.statements(store, withFlows, writer.getRDFFormat().supportsContexts(), writer);
    writer.endRDF();
    return count;
  }
}
