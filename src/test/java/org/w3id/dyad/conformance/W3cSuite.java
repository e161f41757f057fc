package org.w3id.dyad.conformance;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;

/**
 * The W3C's tests of SPARQL 1.0 and 1.1 queries, read from the archive that Jena's copy of them is.
 * Left out are the tests of other things: entailment regimes, federation, updates and protocols.
 */
final class W3cSuite {
  /** Where the archive lies beside the project. */
  static final Path FILE = Path.of("../shared/data/w3c/w3c_rdf_tests_cg_jena.tar.gz");

  private static final String BASE = "http://www.w3.org/tests/";
  private static final String FOLDER = "jena-arq/testing/rdf-tests-cg/sparql/";
  private static final List<String> OTHER = List.of("/entailment/", "/service/", "/syntax-fed/");

  private static final String ENTRIES =
      """
      PREFIX mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#>
      PREFIX qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#>
      SELECT ?test ?kind ?query ?result
        (GROUP_CONCAT(DISTINCT COALESCE(STR(?d), ""); SEPARATOR=" ") AS ?data)
        (GROUP_CONCAT(DISTINCT COALESCE(STR(?g), ""); SEPARATOR=" ") AS ?graphs)
      {
        ?test a ?kind .
        { ?test mf:action ?action . ?action qt:query ?query OPTIONAL { ?action qt:data ?d } OPTIONAL { ?action qt:graphData ?g } }
        UNION
        { ?test mf:action ?query FILTER(ISIRI(?query)) }
        OPTIONAL { ?test mf:result ?result }
      }
      GROUP BY ?test ?kind ?query ?result
      ORDER BY ?test
      """;

  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<W3cTest> tests = new ArrayList<>();
  private final Map<String, Graph> graphs = new HashMap<>();

  private W3cSuite() {}

  /** Reads all manifests. */
  static W3cSuite read() throws IOException {
    W3cSuite suite = new W3cSuite();
    Archive.read(FILE)
        .forEach(
            (name, content) -> {
              if (name.startsWith(FOLDER) && !name.contains("/sparql12/")) {
                suite.files.put(BASE + name.substring(FOLDER.length()), content);
              }
            });
    suite.files.keySet().stream()
        .filter(name -> name.endsWith("/manifest.ttl"))
        .filter(name -> OTHER.stream().noneMatch(name::contains))
        .forEach(suite::addTests);
    return suite;
  }

  private void addTests(String manifest) {
    try (QueryExec entries = QueryExec.graph(graph(manifest)).query(ENTRIES).build()) {
      entries
          .select()
          .forEachRemaining(
              row -> {
                String kind = row.get("kind").getLocalName();
                boolean isQuery =
                    kind.startsWith("Query") || kind.contains("Syntax") || kind.startsWith("CSV");
                if (isQuery && !kind.contains("Update")) {
                  tests.add(
                      new W3cTest(
                          manifest.substring(BASE.length(), manifest.lastIndexOf('/') + 1)
                              + row.get("test").getURI().replaceFirst(".*[#/]", ""),
                          kind,
                          row.get("query").getURI(),
                          words(row.get("data").getLiteralLexicalForm()),
                          words(row.get("graphs").getLiteralLexicalForm()),
                          row.get("result") == null ? null : row.get("result").toString()));
                }
              });
    }
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : Arrays.asList(text.strip().split(" +"));
  }

  List<W3cTest> tests() {
    return tests;
  }

  /** The text of a file. */
  String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  /** The content of a file. */
  byte[] bytes(String name) {
    byte[] content = files.get(name);
    if (content == null) {
      throw new IllegalArgumentException("the archive has no file " + name);
    }
    return content;
  }

  /** The triples of a file. */
  Graph graph(String name) {
    return graphs.computeIfAbsent(
        name,
        key -> {
          Lang lang = RDFLanguages.filenameToLang(key, Lang.TURTLE);
          return RDFParser.source(new ByteArrayInputStream(bytes(key)))
              .lang(lang)
              .base(key)
              .toGraph();
        });
  }

  /**
   * The query of a test, over the graphs of the test.
   *
   * @throws org.apache.jena.query.QueryException if it is none
   */
  Query query(W3cTest test) {
    Query query = QueryFactory.create(text(test.query()), test.query(), Syntax.syntaxSPARQL_11);
    if (!query.hasDatasetDescription()) {
      test.data().forEach(query::addGraphURI);
      test.graphs().forEach(query::addNamedGraphURI);
    }
    return query;
  }

  /** The files of all data that the tests ask. */
  Set<String> data() {
    Set<String> names = new TreeSet<>();
    tests.stream()
        .filter(W3cTest::isEvaluation)
        .map(this::query)
        .forEach(
            query -> {
              names.addAll(query.getGraphURIs());
              names.addAll(query.getNamedGraphURIs());
            });
    names.retainAll(files.keySet());
    return names;
  }
}
