package org.w3id.dyad.reasoning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.ResultSet;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.table.TableReader;
import org.w3id.dyad.source.table.Tables;

/** Times in office follow from appointments, dates in office and other holders of the post. */
final class IncumbenciesTest {
  private static final Path FOLDER = Path.of("src/test/resources/reasoning/incumbencies");
  private static final String QUESTION =
      """
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      SELECT ?first (GROUP_CONCAT(?key; SEPARATOR=" ") AS ?rows) ?start ?started ?ended ?end
      WHERE {
        { SELECT * WHERE {
          ?incumbency a dyad:Incumbency ; dyad:isConcludedFrom ?row ;
            dyad:startsNoLaterThan ?started ; dyad:endsNoEarlierThan ?ended .
          OPTIONAL { ?incumbency dyad:startsNoEarlierThan ?start }
          OPTIONAL { ?incumbency dyad:endsNoLaterThan ?end }
          BIND(STRAFTER(STR(?incumbency), "/id/incumbency/") AS ?first)
          BIND(STRAFTER(STR(?row), "/id/tenure/") AS ?key)
        } ORDER BY ?key }
      }
      GROUP BY ?first ?start ?started ?ended ?end
      ORDER BY ?first
      """;

  /** Each row of {@code expected.csv} was worked out by hand from {@code tenures.csv}. */
  @Test
  void timesInOfficeAreConcludedAsByHand() throws IOException {
    DatasetGraph data = read("tenures", "posts");
    Inference inference = Inference.by(Path.of("ontology"));
    data.getDefaultGraph().find().forEachRemaining(inference.statements());
    DatasetGraph whole = DatasetGraphFactory.createGeneral();
    data.getDefaultGraph().find().forEachRemaining(whole.getDefaultGraph()::add);
    inference.conclude(data, (Triple triple) -> whole.getDefaultGraph().add(triple));
    String expected = Files.readString(FOLDER.resolve("expected.csv"));
    assertEquals(body(expected), body(rows(whole)));
  }

  private static DatasetGraph read(String... tables) throws IOException {
    RecordingSink sink = new RecordingSink();
    for (String table : tables) {
      new TableReader(Tables.named(table).orElseThrow()).read(FOLDER.resolve(table + ".csv"), sink);
    }
    assertEquals("", sink.rejections());
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    data.executeWrite(() -> GraphUtil.addInto(data.getDefaultGraph(), sink.graph()));
    return data;
  }

  private static String rows(DatasetGraph data) {
    try (QueryExec execution =
        QueryExec.dataset(data).query(QueryFactory.create(QUESTION)).build()) {
      var out = new ByteArrayOutputStream();
      ResultSetFormatter.outputAsCSV(out, ResultSet.adapt(execution.select()));
      return out.toString(StandardCharsets.UTF_8).replace("\r", "");
    }
  }

  private static String body(String csv) {
    return csv.substring(csv.indexOf('\n') + 1);
  }
}
