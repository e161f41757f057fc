package org.w3id.dyad.assembly;

import static org.eclipse.rdf4j.model.util.Values.iri;
import static org.eclipse.rdf4j.model.util.Values.literal;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.PROV;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.api.Source.Description;

/**
 * Where a named graph comes from, in PROV-O and DCAT 3: the data set, its publisher and licence,
 * the files with their hashes, the edition and the date of retrieval. It holds no time of the
 * build, so that two builds of the same data are the same.
 *
 * @param graph the last part of the graph's name
 * @param description the data set
 * @param edition the edition as the user named it, or null
 * @param retrieved the date of retrieval as the user named it, {@code YYYY-MM-DD}, or null
 * @param files the files read
 */
record Provenance(
    String graph, Description description, String edition, String retrieved, List<File> files) {
  private static final SimpleValueFactory VALUES = SimpleValueFactory.getInstance();
  private static final IRI CHECKSUM = iri("http://spdx.org/rdf/terms#checksumValue");

  /**
   * A file that was read.
   *
   * @param name its name without the folder
   * @param bytes its size
   * @param sha256 its SHA-256 in hexadecimal digits
   */
  record File(String name, long bytes, String sha256) {}

  /** Writes the statements. */
  void describe(RDFHandler out) {
    IRI set = Iris.graph(graph);
    add(out, set, RDF.TYPE, DCAT.DATASET);
    add(out, set, RDF.TYPE, PROV.ENTITY);
    add(out, set, DCTERMS.TITLE, VALUES.createLiteral(description.title(), "en"));
    add(out, set, RDFS.LABEL, VALUES.createLiteral(description.title(), "en"));
    add(out, set, DCTERMS.IDENTIFIER, literal(graph));
    add(out, set, DCTERMS.PUBLISHER, literal(description.publisher()));
    add(out, set, DCTERMS.RIGHTS, literal(description.licence()));
    if (!description.address().isEmpty()) {
      add(out, set, DCAT.LANDING_PAGE, iri(description.address()));
    }
    if (edition != null) {
      add(out, set, iri("http://www.w3.org/ns/dcat#version"), literal(edition));
    }
    for (File file : files) {
      IRI entity = Iris.id("file", file.sha256());
      add(out, set, PROV.WAS_DERIVED_FROM, entity);
      add(out, entity, RDF.TYPE, PROV.ENTITY);
      add(out, entity, DCTERMS.TITLE, literal(file.name()));
      add(out, entity, DCAT.BYTE_SIZE, literal(Long.toString(file.bytes()), XSD.INTEGER));
      add(out, entity, CHECKSUM, literal(file.sha256(), XSD.HEXBINARY));
      if (retrieved != null) {
        add(out, entity, DCTERMS.DATE_ACCEPTED, literal(retrieved, XSD.DATE));
      }
    }
  }

  private static void add(RDFHandler out, IRI subject, IRI predicate, Value object) {
    out.handleStatement(VALUES.createStatement(subject, predicate, object));
  }
}
