package org.w3id.dyad.rdf;

import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.shared.impl.PrefixMappingImpl;

/**
 * The prefixes in which answers are written, pages abbreviate, and which the catalogue declares.
 */
public final class Prefixes {

  /** All of them; not to be changed. */
  public static final PrefixMapping ALL = all();

  private Prefixes() {}

  private static PrefixMapping all() {
    PrefixMapping prefixes = new PrefixMappingImpl();
    prefixes.setNsPrefix("cito", "http://purl.org/spar/cito/");
    prefixes.setNsPrefix("dcat", "http://www.w3.org/ns/dcat#");
    prefixes.setNsPrefix("dcterms", "http://purl.org/dc/terms/");
    prefixes.setNsPrefix("dyad", Iris.ONTOLOGY);
    prefixes.setNsPrefix("foaf", "http://xmlns.com/foaf/0.1/");
    prefixes.setNsPrefix("geo", "http://www.opengis.net/ont/geosparql#");
    prefixes.setNsPrefix("id", Iris.ID);
    prefixes.setNsPrefix("org", "http://www.w3.org/ns/org#");
    prefixes.setNsPrefix("owl", "http://www.w3.org/2002/07/owl#");
    prefixes.setNsPrefix("prov", "http://www.w3.org/ns/prov#");
    prefixes.setNsPrefix("qb", "http://purl.org/linked-data/cube#");
    prefixes.setNsPrefix("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    prefixes.setNsPrefix("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
    prefixes.setNsPrefix("schema", "https://schema.org/");
    prefixes.setNsPrefix("sdmx-attribute", "http://purl.org/linked-data/sdmx/2009/attribute#");
    prefixes.setNsPrefix("sdmx-dimension", "http://purl.org/linked-data/sdmx/2009/dimension#");
    prefixes.setNsPrefix("sh", "http://www.w3.org/ns/shacl#");
    prefixes.setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#");
    prefixes.setNsPrefix("text", "http://jena.apache.org/text#");
    prefixes.setNsPrefix("void", "http://rdfs.org/ns/void#");
    prefixes.setNsPrefix("void-ext", "http://ldf.fi/void-ext#");
    prefixes.setNsPrefix("wgs84", "http://www.w3.org/2003/01/geo/wgs84_pos#");
    prefixes.setNsPrefix("xkos", "http://rdf-vocabulary.ddialliance.org/xkos#");
    prefixes.setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
    return prefixes.lock();
  }
}
