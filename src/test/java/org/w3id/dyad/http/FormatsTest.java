package org.w3id.dyad.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.resultio.BooleanQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.QueryResultIO;
import org.eclipse.rdf4j.query.resultio.TupleQueryResultFormat;
import org.eclipse.rdf4j.query.resultio.helpers.QueryResultCollector;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each format, over HTTP, read back by Jena and by RDF4J: both see what is in the store. */
@Timeout(60)
final class FormatsTest {
  private static final String DATA =
      """
      PREFIX : <http://example.org/>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX g: <https://w3id.org/dyad/graph/>
      g:a {
        :a :says "plain" , "" , "quo\\"te, comma\\ttab\\nline\\\\slash" , "<b>&amp;</b>" , "ё 中国 😀"@zh-Hans , "x"@en ,
          1 , 1.5 , 1000000.0e0 , true , "2014-02-30"^^xsd:string , "2014"^^xsd:gYear , "?"^^:own ;
          :knows [ :says "nobody" ] , <http://example.org/%20/ё> , :a .
      }
      g:b { :b :says "b" . :a :knows :a }
      """;
  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
  private static final String SELECT =
      "SELECT ?s ?o ?none { ?s ?p ?o . FILTER(!ISBLANK(?o) && !ISBLANK(?s)) } ORDER BY STR(?o)";
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o }";

  @TempDir private static Path folder;
  private static Running running;
  private static DatasetGraph expected;

  @BeforeAll
  static void start() throws IOException {
    running = Running.start(folder, DATA);
    expected = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TRIG).parse(expected);
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/tab-separated-values",
  })
  void tablesMeanTheSame(String type) throws IOException {
    byte[] body = body(SELECT, type);
    assertEquals(rows(), jenaRows(body, type));
    // RDF4J takes the bare true of TSV for a text.
    boolean isTsv = type.equals("text/tab-separated-values");
    assertEquals(
        new TreeSet<>(rdf4jStyle(isTsv ? XSD + "string" : XSD + "boolean")),
        new TreeSet<>(rdf4jRows(body, type)));
  }

  @ParameterizedTest
  @ValueSource(strings = "text/csv")
  void aCsvHasTheTexts(String type) throws IOException {
    byte[] body = body(SELECT, type);
    List<String> texts = new ArrayList<>();
    // In RDF4J's CSV what has no text is not told from what has no value, and a backslash is
    // dropped.
    rdf4j(body, type)
        .forEach(row -> texts.add(row.hasBinding("o") ? row.getValue("o").stringValue() : ""));
    assertEquals(
        new TreeSet<>(texts().stream().map(text -> text.replace("\\", "")).toList()),
        new TreeSet<>(texts));
    assertEquals(rows().size(), jenaRows(body, type).size());
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, ASK { ?s ?p 'b' }, true",
    "application/sparql-results+xml, ASK { ?s ?p 'b' }, true",
    "application/sparql-results+json, ASK { ?s ?p 'nix' }, false",
    "application/sparql-results+xml, ASK { ?s ?p 'nix' }, false",
  })
  void truthsMeanTheSame(String type, String query, boolean truth) throws IOException {
    byte[] body = body(query, type);
    assertEquals(
        truth,
        QueryResultIO.parseBoolean(
            new ByteArrayInputStream(body),
            QueryResultIO.getBooleanParserFormatForMIMEType(type)
                .map(BooleanQueryResultFormat.class::cast)
                .orElseThrow()));
    RowSetReader reader = reader(type);
    assertEquals(
        truth,
        reader.readAny(new ByteArrayInputStream(body), Context.emptyContext()).booleanResult());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/turtle",
        "application/n-triples",
        "application/rdf+xml",
        "application/ld+json",
        "application/trig",
        "application/n-quads"
      })
  void graphsMeanTheSame(String type) throws IOException {
    Graph union = RDFParser.fromString(body(type), Lang.NTRIPLES).toGraph();
    for (String path :
        new String[] {
          Running.sparql(CONSTRUCT),
          "/dyad/data?default",
          Running.sparql("DESCRIBE ?s { ?s ?p ?o }")
        }) {
      String text = text(path, type);
      DatasetGraph jena = DatasetGraphFactory.create();
      RDFParser.fromString(text, RDFLanguages.contentTypeToLang(type)).parse(jena);
      assertTrue(union.isIsomorphicWith(jena.getDefaultGraph()), () -> path + "\n" + text);
      assertTrue(
          Models.isomorphic(model(body(type), "application/n-triples"), model(text, type)), text);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/trig", "application/n-quads"})
  void theWholeDataSetMeansTheSame(String type) throws IOException {
    String text = text("/dyad/data", type);
    DatasetGraph jena = DatasetGraphFactory.create();
    RDFParser.fromString(text, RDFLanguages.contentTypeToLang(type)).parse(jena);
    expected
        .listGraphNodes()
        .forEachRemaining(
            graph ->
                assertTrue(
                    expected.getGraph(graph).isIsomorphicWith(jena.getGraph(graph)),
                    graph::toString));
    assertEquals(expected.stream().count(), model(text, type).size());
  }

  /** What is expected, as N-Triples made without the server. */
  private static String body(String type) {
    StringBuilder lines = new StringBuilder();
    new TreeSet<>(
            expected.stream()
                .map(
                    quad ->
                        NodeFmtLib.strNT(quad.getSubject())
                            + " "
                            + NodeFmtLib.strNT(quad.getPredicate())
                            + " "
                            + NodeFmtLib.strNT(quad.getObject())
                            + " .\n")
                .toList())
        .forEach(lines::append);
    return lines.toString();
  }

  private static Model model(String text, String type) throws IOException {
    RDFFormat format = Rio.getParserFormatForMIMEType(type).orElseThrow();
    return new LinkedHashModel(Rio.parse(new StringReader(text), "", format));
  }

  private static byte[] body(String query, String type) {
    return text(Running.sparql(query), type).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String path, String type) {
    HttpResponse<String> response = running.get(path, "Accept", type);
    assertEquals(200, response.statusCode(), response::body);
    String contentType = response.headers().firstValue("Content-Type").orElse("");
    assertEquals(type, contentType.split(";")[0]);
    return response.body();
  }

  private static List<Node> objects() {
    return expected.stream()
        .filter(quad -> !quad.getObject().isBlank() && !quad.getSubject().isBlank())
        .map(quad -> quad.asTriple())
        .distinct()
        .map(triple -> triple.getObject())
        .toList();
  }

  private static TreeSet<String> rows() {
    TreeSet<String> rows = new TreeSet<>();
    objects().forEach(node -> rows.add(NodeFmtLib.strNT(node)));
    return rows;
  }

  private static List<String> texts() {
    return objects().stream()
        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
        .toList();
  }

  private static TreeSet<String> jenaRows(byte[] body, String type) {
    RowSet rows = reader(type).read(new ByteArrayInputStream(body), Context.emptyContext());
    TreeSet<String> found = new TreeSet<>();
    rows.forEachRemaining(row -> found.add(NodeFmtLib.strNT(row.get("o"))));
    return found;
  }

  private static RowSetReader reader(String type) {
    Lang lang = RDFLanguages.contentTypeToLang(type);
    return RowSetReaderRegistry.getFactory(lang).create(lang);
  }

  private static List<BindingSet> rdf4j(byte[] body, String type) throws IOException {
    QueryResultCollector rows = new QueryResultCollector();
    TupleQueryResultFormat format =
        QueryResultIO.getParserFormatForMIMEType(type)
            .map(TupleQueryResultFormat.class::cast)
            .orElseThrow();
    QueryResultIO.parseTuple(
        new ByteArrayInputStream(body), format, rows, SimpleValueFactory.getInstance());
    return rows.getBindingSets();
  }

  private static List<String> rdf4jRows(byte[] body, String type) throws IOException {
    return rdf4j(body, type).stream().map(row -> described(row.getValue("o"))).toList();
  }

  private static List<String> rdf4jStyle(String ofTruths) {
    return objects().stream()
        .map(
            node ->
                node.isURI()
                    ? node.getURI()
                    : node.getLiteralLexicalForm()
                        + " "
                        + node.getLiteralLanguage().toLowerCase(Locale.ROOT)
                        + " "
                        + node.getLiteralDatatypeURI().replace(XSD + "boolean", ofTruths))
        .toList();
  }

  private static String described(Value value) {
    if (value instanceof Literal literal) {
      return literal.getLabel()
          + " "
          + literal.getLanguage().orElse("").toLowerCase(Locale.ROOT)
          + " "
          + literal.getDatatype();
    }
    assertTrue(!(value instanceof BNode));
    return value.stringValue();
  }
}
