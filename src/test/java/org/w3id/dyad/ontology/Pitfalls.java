package org.w3id.dyad.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.DynamicTest;

/**
 * The rules of a specification: a folder of queries, each for the {@code ?focus} that breaks a
 * rule, and of examples that break just that.
 *
 * @param folder where they are, each query beside its example
 */
record Pitfalls(Path folder) {

  /** Nothing in a graph breaks a rule. */
  Stream<DynamicTest> avoidedBy(Graph graph) throws IOException {
    return each(query -> assertEquals(Set.of(), broken(query, graph)));
  }

  /** Each example breaks its rule; were it not so, the query would find nothing anywhere. */
  Stream<DynamicTest> foundInExamples() throws IOException {
    return each(
        query -> {
          Graph example = GraphFactory.createDefaultGraph();
          RDFParser.source(folder.resolve(OntologyFiles.stem(query) + ".ttl")).parse(example);
          assertNotEquals(Set.of(), broken(query, example));
        });
  }

  private Stream<DynamicTest> each(Rule rule) throws IOException {
    return OntologyFiles.files(folder, ".rq").stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    OntologyFiles.stem(file), file.toUri(), () -> rule.hold(file)));
  }

  private static Set<String> broken(Path query, Graph graph) {
    Set<String> broken = new TreeSet<>();
    try (QueryExecution execution =
        QueryExecution.model(ModelFactory.createModelForGraph(graph))
            .query(QueryFactory.read(query.toString()))
            .build()) {
      execution.execSelect().forEachRemaining(row -> broken.add(String.valueOf(row.get("focus"))));
    }
    return broken;
  }

  private interface Rule {
    void hold(Path query) throws IOException;
  }
}
