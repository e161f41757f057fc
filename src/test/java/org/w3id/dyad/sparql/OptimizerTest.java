package org.w3id.dyad.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.ref.QueryEngineRef;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Filters over variables that one part of a join may leave unbound, beside ARQ's reference engine.
 */
final class OptimizerTest {

  private static final String DATA =
      """
      <a:1> <a:p> <a:x> ; <a:r> <a:1> .
      <a:2> <a:p> <a:y> ; <a:q> <a:x> .
      <a:3> <a:p> <a:z> ; <a:q> <a:z> ; <a:r> <a:x> .
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?s <a:p> ?o . VALUES (?v ?o) { (<a:y> UNDEF) (UNDEF <a:y>) (<a:x> <a:z>) } FILTER(!(?v = ?o))",
        "VALUES (?v ?o) { (<a:y> UNDEF) (UNDEF UNDEF) (UNDEF UNDEF) } ?s <a:p> ?o FILTER(?o = <a:x>)",
        "VALUES (?v ?o) { (<a:y> UNDEF) } ?s <a:p> ?o FILTER(?o IN (<a:x>, <a:y>)) FILTER(?v = ?o)",
        "?s <a:p> ?o FILTER EXISTS { ?s <a:p> ?n . VALUES (?v ?n) { (<a:y> UNDEF) } FILTER(?n != ?v) }",
        "OPTIONAL { ?s <a:p> ?o VALUES (?v ?o) { (<a:y> UNDEF) (<a:x> <a:z>) } FILTER(!(?v = ?o)) }",
        "VALUES (?v ?o) { (<a:1> UNDEF) (<a:2> <a:z>) } OPTIONAL { ?s <a:p> ?o } FILTER(?o = <a:x>)",
        "?s <a:p> ?o { SELECT ?o ?x { ?x <a:p> ?n OPTIONAL { ?x <a:q> ?o } } } FILTER(?o = <a:x>)",
        "{ SELECT ?o ?x { ?x <a:p> ?n OPTIONAL { ?x <a:q> ?o } } } ?s <a:p> ?o FILTER(?o != <a:x>)",
        "{ SELECT ?o ?x { ?x <a:p> ?n OPTIONAL { ?x <a:q> ?o } } } OPTIONAL { ?s <a:p> ?o } FILTER(?o = <a:y>)",
        "?s <a:p> ?o { SELECT ?x (?n / 2 AS ?o) { ?x <a:p> ?n } } FILTER(?o = <a:x>)",
        "?s <a:p> ?o { ?x <a:p> <a:x> BIND(1 / 0 AS ?o) } FILTER(?o != <a:x>)",
        "{ ?s <a:p> ?o { VALUES (?v ?o) { (<a:y> UNDEF) } } } UNION { ?s <a:q> ?o } FILTER(?o = <a:x>)",
        "?s <a:p> ?o MINUS { ?s <a:p> ?o VALUES (?v ?o) { (<a:y> UNDEF) } FILTER(?o = <a:x>) }",
        "GRAPH <g:g> { ?s <a:p> ?o VALUES (?v ?o) { (<a:y> UNDEF) } FILTER(?o = <a:x>) }",
      })
  void aFilterWaitsForItsVariables(String pattern) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TURTLE).parse(data);
    RDFParser.fromString("GRAPH <g:g> { " + DATA + " }", Lang.TRIG).parse(data);
    Query query = QueryFactory.create("SELECT * { " + pattern + " }");
    List<String> plain =
        Iter.toList(
                new QueryEngineRef(Algebra.compile(query), data, ARQ.getContext().copy())
                    .getPlan()
                    .iterator())
            .stream()
            .map(OptimizerTest::text)
            .sorted()
            .toList();
    assertFalse(plain.isEmpty());
    Optimizer.useIn(data.getContext());
    try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
      List<String> given = new ArrayList<>();
      asked.select().forEachRemaining(row -> given.add(text(row)));
      assertEquals(plain, given.stream().sorted().toList());
    }
  }

  /** Of so many operators not all are looked at closely. */
  @Test
  void aFilterWaitsForItsVariablesAmongMany() {
    aFilterWaitsForItsVariables(
        "{ VALUES (?v ?o) { (<a:y> UNDEF) } }"
            + "{ ?s <a:p> ?o FILTER(?s != ?o) }".repeat(150)
            + " FILTER(?o = <a:x>)");
  }

  private static String text(Binding row) {
    Map<String, Node> values = new TreeMap<>();
    row.forEach((variable, value) -> values.put(variable.getVarName(), value));
    return values.toString();
  }
}
