package org.w3id.dyad.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.resultset.RDFInput;
import org.apache.jena.sparql.resultset.ResultsCompare;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The references give the answers that the W3C's tests expect, but for those that are listed. */
final class W3cReferenceTest {
  /** What cannot be compared, or is Jena's way in functions. */
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "sparql10/reduced/reduced-2", "REDUCED may keep any number of equal rows",
          "sparql11/csv-tsv-res/csv01", "CSV has no datatypes",
          "sparql11/csv-tsv-res/csv02", "CSV has no datatypes",
          "sparql11/csv-tsv-res/csv03", "CSV has no datatypes",
          "sparql11/functions/bnode01", "the rows are told apart by new blank nodes",
          "sparql11/functions/plus-1-corrected", "Jena's + concatenates strings",
          "sparql11/functions/plus-2-corrected", "Jena's + concatenates strings");

  private static W3cSuite suite;
  private static final DatasetGraph DATA = DatasetGraphFactory.create();

  @BeforeAll
  static void load() throws IOException {
    assumeTrue(Files.exists(W3cSuite.FILE), "the W3C suites are not in " + W3cSuite.FILE);
    suite = W3cSuite.read();
    suite.data().forEach(name -> DATA.addGraph(NodeFactory.createURI(name), suite.graph(name)));
  }

  @Test
  void theDefinitionsAreRight() {
    assertEquals("", failures(Engines.definitions(DATA, 3_000_000)));
  }

  @Test
  void jenasReferenceEngineIsRight() {
    assertEquals("", failures(Engines.reference(DATA)));
  }

  private static String failures(Engine engine) {
    StringBuilder failures = new StringBuilder();
    int count = 0;
    for (W3cTest test : suite.tests()) {
      if (test.isEvaluation() && !OTHERWISE.containsKey(test.name())) {
        count++;
        try {
          Query query = suite.query(test);
          if (!isExpected(test, query, engine.answer(query))) {
            failures.append(test.name()).append('\n');
          }
        } catch (RuntimeException e) {
          failures.append(test.name()).append(" ").append(e).append('\n');
        }
      }
    }
    assertTrue(count > 400);
    return failures.toString();
  }

  private static boolean isExpected(W3cTest test, Query query, Outcome actual) {
    if (actual instanceof Outcome.Triples triples) {
      return suite.graph(test.result()).isIsomorphicWith(triples.graph());
    }
    if (actual instanceof Outcome.Truth truth) {
      return truth.value() == suite.text(test.result()).contains("true");
    }
    if (!(actual instanceof Outcome.Rows rows)) {
      return false;
    }
    List<Var> variables = query.getProjectVars();
    RowSet got = RowSetStream.create(variables, rows.rows().iterator());
    return ResultsCompare.equalsByValue(ResultSet.adapt(got), expected(test));
  }

  private static ResultSet expected(W3cTest test) {
    String name = test.result();
    if (name.endsWith(".ttl") || name.endsWith(".rdf")) {
      return RDFInput.fromRDF(ModelFactory.createModelForGraph(suite.graph(name)));
    }
    Lang lang =
        name.endsWith(".srx")
            ? ResultSetLang.RS_XML
            : name.endsWith(".srj")
                ? ResultSetLang.RS_JSON
                : name.endsWith(".csv") ? ResultSetLang.RS_CSV : ResultSetLang.RS_TSV;
    return ResultSetMgr.read(new ByteArrayInputStream(suite.bytes(name)), lang);
  }
}
