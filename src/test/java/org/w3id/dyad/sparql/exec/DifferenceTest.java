package org.w3id.dyad.sparql.exec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What MINUS leaves, also of rows in which not all variables are bound. */
final class DifferenceTest {

  private static final String DATA =
      """
      <a:1> <a:size> 1 ; <a:year> 1 .
      <a:2> <a:size> 2 ; <a:year> 1 ; <a:of> <a:x> .
      <a:3> <a:size> 3 ; <a:year> 7 .
      <a:x> <a:cost> 1 ; <a:when> 7 .
      <a:y> <a:cost> 3 ; <a:when> 7 .
      """;

  /** {@code ?g} is bound in the row of {@code <a:2>} only. */
  private static final String LEFT = "?s <a:size> ?v ; <a:year> ?y . OPTIONAL { ?s <a:of> ?g }";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?g <a:cost> ?v                             | 2",
        "?g <a:cost> ?v ; <a:when> ?y               | 1 2",
        "?g <a:when> ?n                             | 1 3",
        "?z <a:none> ?v                             | 1 2 3",
        "?z <a:cost> ?n                             | 1 2 3",
        "{ ?g <a:cost> ?n } UNION { ?z <a:when> ?y } | 1",
        "?s <a:size> ?n . OPTIONAL { ?s <a:of> ?g }  | ''",
      })
  void leavesWhatAgreesWithNothing(String right, String left) {
    DatasetGraph data = DatasetGraphFactory.create();
    RDFParser.fromString(DATA, Lang.TURTLE).parse(data);
    QC.setFactory(data.getContext(), StoreExecutor.FACTORY);
    String query = "SELECT ?s { %s MINUS { %s } }".formatted(LEFT, right);
    Set<String> stayed = new TreeSet<>();
    try (QueryExec asked = QueryExec.dataset(data).query(query).build()) {
      asked
          .select()
          .forEachRemaining(row -> stayed.add(row.get(Var.alloc("s")).getURI().substring(2)));
    }
    assertEquals(left, String.join(" ", stayed));
  }
}
