package org.w3id.dyad.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.Lanes;
import org.w3id.dyad.bounds.allowance.QueryLimits;
import org.w3id.dyad.bounds.service.ServiceList;

/** Rows are in the order in which ARQ puts them. */
final class OrderingTest {
  private static final String[] VALUES = {
    "1",
    "1.0",
    "01",
    "2",
    "-3",
    "\"a\"",
    "\"b\"",
    "\"a\"@en",
    "\"a\"@de",
    "true",
    "<x:a>",
    "<x:b>",
    "\"2001\"^^xsd:gYear",
    "\"x\"^^<x:type>",
    "1e0",
    "\"NaN\"^^xsd:double",
    "\"2001-01-01\"^^xsd:date",
  };
  private static DatasetGraph data;

  @BeforeAll
  static void fill() {
    data = DatabaseMgr.createDatasetGraph();
    data.begin(ReadWrite.WRITE);
    Random random = new Random(1);
    for (int i = 0; i < 300; i++) {
      String value = VALUES[random.nextInt(VALUES.length)];
      String property = i % 3 == 0 ? "<x:p>" : "<x:q>";
      data.getDefaultGraph()
          .add(SSE.parseTriple("(<x:" + i % 100 + "> " + property + " " + value + ")"));
    }
    data.commit();
    data.end();
  }

  @AfterAll
  static void close() {
    data.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ORDER BY ?o",
        "ORDER BY DESC(?o) ?s",
        "ORDER BY ?p DESC(?o)",
        "ORDER BY DESC(STRLEN(STR(?o))) ?o",
        "ORDER BY STR(?o) DESC(DATATYPE(?x)) ?s",
        "ORDER BY ?x ?o",
        "ORDER BY ?o LIMIT 7",
        "ORDER BY DESC(?o) LIMIT 50 OFFSET 20",
        "ORDER BY ?x LIMIT 0",
        "ORDER BY DESC(?x) ?o LIMIT 5000",
      })
  void asInArq(String order) {
    for (String form : new String[] {"SELECT ?s ?p ?o ?x", "SELECT DISTINCT ?p ?o ?x"}) {
      String query = form + " { ?s ?p ?o OPTIONAL { ?s <x:p> ?x FILTER(ISNUMERIC(?x)) } } " + order;
      try (QueryExec plain = QueryExec.dataset(data).query(query).build()) {
        assertEquals(rows(plain), bounded(query), query);
      }
    }
  }

  @Test
  void whatDiffersAtEachEvaluationSorts() {
    assertTrue(bounded("SELECT * { ?s ?p ?o . ?t ?q ?r } ORDER BY RAND()").size() > 10_000);
  }

  private static List<Binding> bounded(String query) {
    Lanes lanes = Lanes.forThisMachine();
    try (Allowance allowance = new Allowance(QueryLimits.STANDARD, lanes);
        QueryExec execution =
            new BoundedQuery(ServiceList.NONE)
                .prepare(QueryFactory.create(query), data, allowance)) {
      return rows(execution);
    }
  }

  private static List<Binding> rows(QueryExec execution) {
    data.begin(ReadWrite.READ);
    try {
      List<Binding> rows = new ArrayList<>();
      RowSet all = execution.select();
      all.forEachRemaining(rows::add);
      return rows;
    } finally {
      data.end();
    }
  }
}
