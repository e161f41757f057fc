package org.w3id.dyad.release;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.rdf4j.model.Namespace;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.Rio;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.StatementLines;

/** Writes a store as a stream of statements, in an order that depends on the data alone. */
public final class Dump {
  private static final List<Namespace> COMMON =
      List.of(DCTERMS.NS, PROV.NS, RDFS.NS, SKOS.NS, XSD.NS);

  private Dump() {}

  /**
   * Writes all statements in UTF-8: graph by graph, or, in a format without named graphs, the union
   * of the graphs. The stream stays open.
   *
   * @return how many statements were written
   */
  public static long write(Store store, RDFFormat format, OutputStream out) throws IOException {
    // Rio writes character by character, and does not buffer what it encodes.
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    RDFHandler writer = writer(format, out, text);
    writer.startRDF();
    writer.handleNamespace("dyad", Iris.ONTOLOGY);
    COMMON.forEach(n -> writer.handleNamespace(n.getPrefix(), n.getName()));
    long count = Bridge.statements(store, format.supportsContexts(), writer);
    writer.endRDF();
    text.flush();
    return count;
  }

  private static RDFHandler writer(RDFFormat format, OutputStream out, Writer text) {
    if (format.equals(RDFFormat.NQUADS)) {
      return StatementLines.quads(out);
    }
    return format.equals(RDFFormat.NTRIPLES)
        ? StatementLines.triples(out)
        : Rio.createWriter(format, text);
  }
}
