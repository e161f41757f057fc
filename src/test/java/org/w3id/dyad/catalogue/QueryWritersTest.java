package org.w3id.dyad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.query.DatasetFactory;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSet;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.assembly.Shipped;
import org.w3id.dyad.question.Question;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.rdf.Prefixes;

/**
 * The queries by which programs learn what can be asked find all of it: those of sparql-llm and of
 * the SIB SPARQL editor, which stand in {@code src/test/resources/query-writers/}.
 *
 * @see <a href="https://github.com/sib-swiss/sparql-llm">sparql-llm, endpoint metadata</a>
 * @see <a href="https://github.com/sib-swiss/sparql-editor">sparql-editor, endpoint metadata</a>
 */
final class QueryWritersTest {
  private static final Path QUERIES = Path.of("src", "test", "resources", "query-writers");

  private static List<Binding> rows(String name) throws IOException {
    return ask(Files.readString(QUERIES.resolve(name + ".rq")));
  }

  private static List<Binding> ask(String query) {
    DatasetGraph data = Shipped.store().data();
    return Txn.calculateRead(
        data,
        () -> {
          try (QueryExecution execution =
              QueryExecution.dataset(DatasetFactory.wrap(data)).query(query).build()) {
            ResultSet found = execution.execSelect();
            List<Binding> rows = new ArrayList<>();
            while (found.hasNext()) {
              rows.add(found.nextBinding());
            }
            return rows;
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
            ask(
                "SELECT DISTINCT ?c ?p { GRAPH ?g { ?s a ?c } ?s ?p ?o"
                    + " FILTER(?g != <https://w3id.org/dyad/graph/catalogue> && ISIRI(?c)) }"),
            "c",
            "p");
    Set<String> said = column(rows("schema"), "subjectClass", "prop");
    Set<String> lacking = new TreeSet<>(there);
    lacking.removeAll(said);
    lacking.removeIf(use -> use.startsWith("http://rdfs.org/ns/void#") || use.contains("dcat#"));
    assertEquals(Set.of(), lacking);
    assertTrue(there.size() > 2_000, () -> "uses: " + there.size());
    assertEquals(said, column(rows("editor-schema"), "subjectClass", "prop"));
  }

  @Test
  void valuesHaveClassesOrDatatypes() throws IOException {
    Set<String> schema = column(rows("schema"), "subjectClass", "prop", "objectClass");
    String dyad = "https://w3id.org/dyad/ontology#";
    assertTrue(schema.contains(dyad + "TradeFlow " + dyad + "hasExporter " + dyad + "State"));
    Set<String> literals = column(rows("schema"), "subjectClass", "prop", "objectDatatype");
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
            ask(
                "PREFIX sh: <http://www.w3.org/ns/shacl#> SELECT ?type ?path {"
                    + " ?shape sh:targetClass ?type ; sh:property/sh:path ?path }"),
            "type",
            "path");
    String dyad = "https://w3id.org/dyad/ontology#";
    assertTrue(shapes.contains(dyad + "TradeFlow " + dyad + "hasExporter"), shapes::toString);
    assertTrue(shapes.size() > 300, () -> "shapes: " + shapes.size());
  }
}
