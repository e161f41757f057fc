package org.w3id.dyad.conformance;

/** The prefixes that the queries and worlds of these tests use. */
final class Prefixes {
  /** The graph of a source, without its key. */
  static final String GRAPH = "https://w3id.org/dyad/graph/";

  static final String TEXT =
      """
      PREFIX dataset: <https://w3id.org/dyad/id/dataset/>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX graph: <https://w3id.org/dyad/graph/>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX product: <https://w3id.org/dyad/id/product/HS2022/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      PREFIX qb: <http://purl.org/linked-data/cube#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX sdmx: <http://purl.org/linked-data/sdmx/2009/dimension#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX state: <https://w3id.org/dyad/id/state/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private Prefixes() {}
}
