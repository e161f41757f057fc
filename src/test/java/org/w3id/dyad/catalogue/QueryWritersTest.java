package org.w3id.dyad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReaderRegistry;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.http.Running;
import org.w3id.dyad.http.service.Options;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.rdf.Prefixes;

/**
 * The queries by which programs learn what can be asked find all of it, over HTTP: those of
 * sparql-llm, of the SIB SPARQL editor and of its overview of classes, which stand in {@code
 * src/test/resources/query-writers/}.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-llm">sparql-llm, endpoint metadata</a>
 * @see <a href="https://github.com/sib-swiss/sparql-editor">sparql-editor, endpoint metadata</a>
 */
final class QueryWritersTest {
  private static final Path QUERIES = Path.of("src", "test", "resources", "query-writers");

  /** A test may run on a slow and busy machine: all limits are the usual ones, but for the time. */
  private static final Options PATIENT =
      Running.QUICK.withLimits(QueryLimits.STANDARD.withTime(Duration.ofMinutes(10)));

  private static Running running;
  private static List<Binding> schema;

  @BeforeAll
  static void start() throws IOException {
    running = Running.over(Shipped.releases(), Questions.load(Shipped.home().queries()), PATIENT);
    schema = rows("schema");
  }

  @AfterAll
  static void stop() {
    running.close();
  }

  private static List<Binding> rows(String name) throws IOException {
    return ask(Files.readString(QUERIES.resolve(name + ".rq")));
  }

  /** As the editor asks: by GET, with a mark for its own statistics. */
  private static List<Binding> ask(String query) {
    return rows(
        running.get(Running.sparql(query) + "&ac=1", "Accept", "application/sparql-results+json"));
  }

  private static List<Binding> rows(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), () -> answer.body());
    InputStream body = new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8));
    return RowSetReaderRegistry.getFactory(ResultSetLang.RS_JSON)
        .create(ResultSetLang.RS_JSON)
        .read(body, Context.emptyContext())
        .stream()
        .toList();
  }

  /** Asks the store, without a server and its limits. */
  private static List<Binding> inStore(String query) {
    DatasetGraph data = Shipped.store().data();
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExec execution = QueryExec.dataset(data).query(query).build()) {
            return execution.select().stream().toList();
          }
        });
  }

  private static Set<String> column(List<Binding> rows, String... names) {
    return rows.stream()
        .map(
            row ->
                List.of(names).stream()
                    .map(name -> row.get(name) == null ? "" : text(row, name))
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Binding row, String name) {
    return row.get(name).isLiteral()
        ? row.get(name).getLiteralLexicalForm()
        : row.get(name).toString();
  }

  @Test
  void eachClassComesWithEachOfItsProperties() throws IOException {
    Set<String> there =
        column(
            inStore(
                "SELECT DISTINCT ?c ?p { GRAPH ?g { ?s a ?c } GRAPH ?h { ?s ?p ?o }"
                    + " FILTER(?g != <https://w3id.org/dyad/graph/catalogue> && ?h !="
                    + " <https://w3id.org/dyad/graph/catalogue> && ISIRI(?c)) }"),
            "c",
            "p");
    Set<String> said = column(schema, "subjectClass", "prop");
    Set<String> lacking = new TreeSet<>(there);
    lacking.removeAll(said);
    assertEquals(Set.of(), lacking);
    assertTrue(there.size() > 2_000, () -> "uses: " + there.size());
  }

  /** With labels in each language of the class, the property and the class of the values. */
  @Test
  void theEditorsQueryComesBackWhole() throws IOException {
    String[] terms = {"subjectClass", "prop", "objectClass", "objectDatatype"};
    List<Binding> rows = rows("editor-schema");
    assertEquals(column(schema, terms), column(rows, terms));
    for (String term : List.of("subjectClass", "prop", "objectClass")) {
      Set<String> labels = column(rows, term, term + "Label");
      for (String own : column(rows, term)) {
        assertTrue(
            !own.startsWith(Iris.ONTOLOGY)
                || labels.stream().filter(each -> each.startsWith(own + " ")).count() >= 3,
            () -> own + " has fewer than three labels");
      }
    }
  }

  /**
   * Each class is drawn with those above it: what is asked there stands behind {@code sd:graph}.
   */
  @Test
  void theOverviewsQueryComesBackWhole() throws IOException {
    String[] terms = {"subjectClass", "prop", "objectClass", "objectDatatype"};
    List<Binding> rows = rows("overview");
    assertEquals(column(schema, terms), column(rows, terms));
    Set<String> tops = column(rows, "subjectClass", "subjectClassTop");
    assertTrue(
        tops.contains(Iris.ONTOLOGY + "Loan http://www.w3.org/ns/prov#Entity"), tops::toString);
  }

  /** What sparql-llm asks next: labels of the classes that it has found, by POST. */
  @Test
  void eachClassOfTheOntologyHasALabel() throws IOException {
    Set<String> classes = column(schema, "subjectClass");
    String query =
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>"
            + " PREFIX owl: <http://www.w3.org/2002/07/owl#>"
            + " SELECT DISTINCT * WHERE { ?cls a owl:Class ; rdfs:label ?label ."
            + " OPTIONAL { ?cls rdfs:comment ?comment } VALUES ?cls { <"
            + String.join("> <", classes)
            + "> } }";
    HttpResponse<String> answer =
        running.post(
            "/dyad/sparql",
            "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8),
            "application/x-www-form-urlencoded",
            "Accept",
            "application/sparql-results+json");
    Set<String> labelled = column(rows(answer), "cls");
    classes.removeIf(each -> !each.startsWith(Iris.ONTOLOGY));
    classes.removeAll(labelled);
    assertEquals(Set.of(), classes);
  }

  @Test
  void valuesHaveClassesOrDatatypes() throws IOException {
    Set<String> things = column(schema, "subjectClass", "prop", "objectClass");
    String dyad = "https://w3id.org/dyad/ontology#";
    assertTrue(things.contains(dyad + "TradeFlow " + dyad + "hasExporter " + dyad + "State"));
    Set<String> literals = column(schema, "subjectClass", "prop", "objectDatatype");
    assertTrue(
        literals.contains(
            dyad + "TradeFlow " + dyad + "year http://www.w3.org/2001/XMLSchema#integer"));
  }

  @Test
  void eachQuestionIsAnExample() throws IOException {
    Set<String> shipped = new HashSet<>();
    for (Question question : Questions.load(Shipped.home().queries()).all()) {
      shipped.add(question.sparql());
    }
    List<Binding> examples = rows("examples");
    assertEquals(shipped, new HashSet<>(column(examples, "query")));
    assertEquals(shipped.size(), column(examples, "comment").size());
  }

  @Test
  void eachPrefixIsDeclaredOnce() throws IOException {
    List<Binding> prefixes = rows("prefixes");
    assertEquals(Prefixes.ALL.getNsPrefixMap().keySet(), new HashSet<>(column(prefixes, "prefix")));
    assertEquals(prefixes.size(), column(prefixes, "prefix").size());
  }

  @Test
  void theShapesAreData() {
    Set<String> shapes =
        column(
            inStore(
                "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?type ?path {"
                    + " ?shape sh:targetClass ?type ; sh:property/sh:path ?path }"),
            "type",
            "path");
    String dyad = "https://w3id.org/dyad/ontology#";
    assertTrue(shapes.contains(dyad + "TradeFlow " + dyad + "hasExporter"), shapes::toString);
    assertTrue(shapes.size() > 300, () -> "shapes: " + shapes.size());
  }
}
