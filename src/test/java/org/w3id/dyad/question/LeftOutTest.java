package org.w3id.dyad.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.apache.jena.query.QueryFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a column takes with it, and when it has to stay. */
final class LeftOutTest {

  /** Columns: a query, the same without the column {@code rows}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      value = {
        "SELECT ?x ?rows { ?x ?p ?rows } # SELECT ?x { ?x ?p ?rows }",
        "SELECT ?x (STR(?x) AS ?rows) { ?x ?p ?y } # SELECT ?x { ?x ?p ?y }",
        // Addresses that stand in it relative to its base stay what they are.
        "SELECT ?x ?rows { ?x <p> <q>, ?rows } # SELECT ?x { ?x <p> <q>, ?rows }",
        // What only the column read goes with it, and what only that read.
        "SELECT ?x ?rows { { SELECT ?x (GROUP_CONCAT(?r) AS ?rows) {"
            + " { SELECT ?x (STR(?y) AS ?r) { ?x ?p ?y } } } GROUP BY ?x } }"
            + " # SELECT ?x { { SELECT ?x { { SELECT ?x { ?x ?p ?y } } } GROUP BY ?x } }",
        // Something else reads it.
        "SELECT ?x ?rows { { SELECT ?x (COUNT(?y) AS ?rows) { ?x ?p ?y } GROUP BY ?x }"
            + " FILTER(?rows > 1) }"
            + " # SELECT ?x { { SELECT ?x (COUNT(?y) AS ?rows) { ?x ?p ?y } GROUP BY ?x }"
            + " FILTER(?rows > 1) }",
        // The number of rows depends on it.
        "SELECT DISTINCT ?x ?rows { ?x ?p ?rows } # SELECT DISTINCT ?x ?rows { ?x ?p ?rows }",
        "SELECT (1 AS ?x) (COUNT(?y) AS ?rows) { ?y ?p 1 }"
            + " # SELECT (1 AS ?x) (COUNT(?y) AS ?rows) { ?y ?p 1 }",
        "SELECT ?x ?rows { { SELECT DISTINCT ?x (STR(?y) AS ?rows) { ?x ?p ?y } } }"
            + " # SELECT ?x { { SELECT DISTINCT ?x (STR(?y) AS ?rows) { ?x ?p ?y } } }",
        // There is no other column, or not this one.
        "SELECT ?rows { ?x ?p ?rows } # SELECT ?rows { ?x ?p ?rows }",
        "SELECT ?x ?y { ?x ?p ?y } # SELECT ?x ?y { ?x ?p ?y }",
        "SELECT * { ?x ?p ?rows } # SELECT * { ?x ?p ?rows }",
        "ASK { ?x ?p ?rows } # ASK { ?x ?p ?rows }",
      })
  void takesOnlyWhatNothingElseReads(String query, String expected) {
    assertEquals(
        QueryFactory.create(expected).serialize(),
        LeftOut.of(QueryFactory.create(query), "rows").serialize());
  }
}
