package org.w3id.dyad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.release.Download;
import org.w3id.dyad.release.Release;

/** The catalogue of the shipped release: counted another way, it says the same. */
final class ShippedCatalogueTest {
  private static final String PREFIXES =
      """
      PREFIX dcat: <http://www.w3.org/ns/dcat#>
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX schema: <https://schema.org/>
      PREFIX sh: <http://www.w3.org/ns/shacl#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX void: <http://rdfs.org/ns/void#>
      """;
  private static final String DATA = "<https://w3id.org/dyad/catalogue#data>";
  private static final String OTHERS = "GRAPH ?g { ?s ?p ?o } FILTER(?g != g:catalogue)";

  private static DatasetGraph data;
  private static Graph catalogue;

  @BeforeAll
  static void read() {
    data = Shipped.store().data();
    catalogue = GraphFactory.createDefaultGraph();
    Node name = NodeFactory.createURI("https://w3id.org/dyad/graph/catalogue");
    Txn.executeRead(data, () -> data.getGraph(name).find().forEachRemaining(catalogue::add));
    assertFalse(catalogue.isEmpty());
  }

  @Test
  void graphsAreCounted() {
    assertEquals(
        map("SELECT ?g (COUNT(*) AS ?n) { " + OTHERS + " } GROUP BY ?g"),
        map(described("?d void:subset ?k . ?k void:triples ?n")));
    assertEquals(
        map(
            "SELECT ('all' AS ?k) (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { "
                + OTHERS
                + " } }"),
        map(
            "SELECT ('all' AS ?k) ?n { GRAPH g:catalogue {"
                + " <https://w3id.org/dyad/catalogue#data> void:triples ?n } }"));
  }

  @Test
  void propertiesAndClassesAreCounted() {
    assertEquals(
        map(
            "SELECT ?p (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { "
                + OTHERS
                + " } } GROUP BY ?p"),
        map(described(DATA + " void:propertyPartition [ void:property ?k ; void:triples ?n ]")));
    assertEquals(
        map(
            "SELECT ?o (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?o { "
                + OTHERS
                + " FILTER(?p = rdf:type && ISIRI(?o)) } } GROUP BY ?o"),
        map(described(DATA + " void:classPartition [ void:class ?k ; void:entities ?n ]")));
  }

  /** In memory, one statement after the other: an answer by SPARQL would take long. */
  @Test
  void propertiesOfClassesAreCounted() {
    Graph all = GraphFactory.createDefaultGraph();
    Txn.executeRead(
        data,
        () ->
            data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY)
                .forEachRemaining(
                    quad -> {
                      if (!quad.getGraph().getURI().endsWith("/graph/catalogue")) {
                        all.add(quad.asTriple());
                      }
                    }));
    Map<String, Integer> counted = new TreeMap<>();
    all.find(Node.ANY, RDF.Nodes.type, Node.ANY)
        .filterKeep(type -> type.getObject().isURI())
        .forEach(
            type ->
                all.find(type.getSubject(), Node.ANY, Node.ANY)
                    .forEach(
                        use ->
                            counted.merge(
                                type.getObject() + " " + use.getPredicate(), 1, Integer::sum)));
    assertEquals(
        counted.toString(),
        map("SELECT (CONCAT(STR(?c), ' ', STR(?p)) AS ?k) ?n { GRAPH g:catalogue { "
                + DATA
                + " void:classPartition ?cp . ?cp void:class ?c ; void:propertyPartition"
                + " [ void:property ?p ; void:triples ?n ] } }")
            .toString());
  }

  @Test
  void linksAreCounted() {
    Map<String, String> links =
        map(
            "SELECT ?k (COUNT(*) AS ?n) { SELECT DISTINCT ?s ?p ?o { "
                + OTHERS
                + " FILTER(?p IN (schema:sameAs, skos:exactMatch, owl:sameAs) && STRSTARTS(STR(?o), 'http')) } }"
                + " GROUP BY (CONCAT(STR(?p), ' ', REPLACE(STR(?o), '^(https?://[^/]+/).*', '$1'))"
                + " AS ?k)");
    assertTrue(links.keySet().toString().contains("wikidata"), links::toString);
    assertEquals(
        links.values().stream().sorted().toList(),
        map(described("?k a void:Linkset ; void:triples ?n")).values().stream().sorted().toList());
  }

  @Test
  void eachGraphHasTitlePublisherAndTerms() {
    assertEquals(
        Map.of(),
        map(
            "SELECT ?k ('x' AS ?n) { GRAPH g:catalogue { ?d void:subset ?k } FILTER NOT EXISTS {"
                + " GRAPH g:catalogue { ?k dcterms:title ?t ; dcterms:publisher ?p ;"
                + " dcterms:rights ?r } } }"));
    assertEquals(
        map("SELECT ?k ('x' AS ?n) { ?k a dyad:DataSet }").keySet(),
        map("SELECT ?k ('x' AS ?n) { ?c a dcat:Catalog ; dcat:dataset ?k . ?k a dyad:DataSet }")
            .keySet());
  }

  @Test
  void theQuestionsAreThere() throws IOException {
    Map<String, String> described =
        map(described("?k a sh:SPARQLExecutable ; sh:select|sh:ask|sh:construct ?n"));
    Map<String, String> shipped = new TreeMap<>();
    for (Question question : Questions.load(Shipped.home().queries()).all()) {
      shipped.put(
          "https://w3id.org/dyad/questions/" + question.theme() + "/" + question.name(),
          question.sparql());
    }
    assertEquals(shipped, described);
    described.values().forEach(QueryFactory::create);
  }

  @Test
  void itKeepsItsShapesAndEachShapeFindsSomething() throws IOException {
    Release release = Shipped.release();
    Graph catalogue = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(catalogue, ShippedCatalogueTest.catalogue);
    GraphUtil.addInto(catalogue, Distributions.of(release, Download.of(release)));
    Shapes shapes = Shapes.parse("ontology/shapes/catalogue.ttl");
    assertEquals("[]", ShaclValidator.get().validate(shapes, catalogue).getEntries().toString());
    Set<Shape> idle = new HashSet<>();
    for (Shape shape : shapes.getTargetShapes()) {
      boolean finds =
          shape.getTargets().stream()
              .anyMatch(target -> !target.getFocusNodes(catalogue).isEmpty());
      if (!finds) {
        idle.add(shape);
      }
    }
    assertEquals(Set.of(), idle);
  }

  private static String described(String pattern) {
    return "SELECT ?k ?n { GRAPH g:catalogue { " + pattern + " } }";
  }

  /** The first column to the second, which count or name something. */
  private static Map<String, String> map(String query) {
    String all = PREFIXES + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n" + query;
    return Txn.calculateRead(
        data,
        () -> {
          Map<String, String> map = new TreeMap<>();
          try (QueryExec execution = QueryExec.dataset(data).query(all).build()) {
            var rows = execution.select();
            var columns = rows.getResultVars();
            rows.forEachRemaining(
                row -> map.put(text(row.get(columns.get(0))), text(row.get(columns.get(1)))));
          }
          return map;
        });
  }

  private static String text(Node node) {
    return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
  }
}
