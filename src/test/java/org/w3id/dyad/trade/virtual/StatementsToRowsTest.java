package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeExport;

/** Rows and the other statements together are what was said, and rows are only what fits. */
final class StatementsToRowsTest {
  private static final String PREFIXES =
      """
      PREFIX dcterms: <http://purl.org/dc/terms/>
      PREFIX dyad: <https://w3id.org/dyad/ontology#>
      PREFIX id: <https://w3id.org/dyad/id/>
      PREFIX prov: <http://www.w3.org/ns/prov#>
      """;

  /** A vote: its key, the choice, and the year with whatever else is said. */
  private static final String VOTE =
      """
      <https://w3id.org/dyad/id/vote/%1$s> a dyad:Vote ; dcterms:identifier "unga/1/BLR" ;
        prov:hadPrimarySource <https://w3id.org/dyad/id/document/unga> ;
        dyad:inRollCall <https://w3id.org/dyad/id/roll-call/1> ;
        dyad:hasVoter <https://w3id.org/dyad/id/state/BLR> ;
        dyad:hasVoteChoice dyad:%2$s ; dyad:year %3$s .
      """;

  @TempDir private Path folder;

  private final List<Triple> rest = new ArrayList<>();
  private final List<Triple> shown = new ArrayList<>();

  /** Keeps texts one after the other and holds what there is then against what was said. */
  private void keep(String... texts) throws IOException {
    Set<Triple> said = new HashSet<>();
    try (StatementsToRows rows = new StatementsToRows(folder, "unga", rest::add)) {
      for (String text : texts) {
        RDFParser.fromString(PREFIXES + text, Lang.TURTLE)
            .toGraph()
            .find()
            .forEach(
                triple -> {
                  said.add(triple);
                  rows.accept(triple);
                });
      }
      rows.finish();
    }
    Node graph = NodeFactory.createURI("https://w3id.org/dyad/graph/unga");
    try (DuckDbStore store = DuckDbStore.open(folder)) {
      VirtualDataset.of(DatasetGraphFactory.create(), store)
          .find(graph, Node.ANY, Node.ANY, Node.ANY)
          .forEachRemaining(quad -> shown.add(quad.asTriple()));
    }
    Set<Triple> all = new HashSet<>(rest);
    all.addAll(shown);
    assertEquals(said, all);
    assertEquals(shown.size(), new HashSet<>(shown).size(), "a statement is shown twice");
  }

  private static Set<String> subjects(List<Triple> triples) {
    return triples.stream()
        .map(triple -> triple.getSubject().getURI().replaceAll(".*/", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatFitsIsARow() throws IOException {
    keep(VOTE.formatted("a", "VotedYes", "2001"), VOTE.formatted("b", "VotedNo", "2002"));
    assertEquals(List.of(), rest);
  }

  @Test
  void theSameAgainIsOneRow() throws IOException {
    String vote = VOTE.formatted("a", "VotedYes", "2001");
    keep(vote, VOTE.formatted("b", "VotedYes", "2001"), vote);
    assertEquals(List.of(), rest);
  }

  @Test
  void whatContradictsIsNoRow() throws IOException {
    keep(
        VOTE.formatted("a", "VotedYes", "2001"),
        VOTE.formatted("b", "VotedYes", "2001"),
        VOTE.formatted("a", "VotedNo", "2001"));
    assertEquals(Set.of("b"), subjects(shown));
  }

  @Test
  void whatSaysMoreOrLessOrOtherwiseIsNoRow() throws IOException {
    keep(
        VOTE.formatted("two-years", "VotedYes", "2001, 2002"),
        VOTE.formatted("text", "VotedYes", "'2001'"),
        VOTE.formatted("large", "VotedYes", "20010000000"),
        VOTE.formatted("zeros", "VotedYes", "02001"),
        VOTE.formatted("voter", "VotedYes", "2001 ; dyad:hasVoter <https://example.org/x>"),
        VOTE.formatted("other-class", "VotedYes", "2001 ; a dyad:Event"),
        VOTE.formatted("a/b", "VotedYes", "2001"),
        VOTE.formatted("%C3%A4", "VotedYes", "2001"),
        VOTE.formatted("less", "VotedYes", "2001").replace("a dyad:Vote ;", ""),
        VOTE.formatted("lang", "VotedYes", "2001").replace("\"unga/1/BLR\"", "'x'@en"));
    assertEquals(List.of(), shown);
  }

  @Test
  void whatIsSaidWithOtherPropertiesStandsBesideTheRow() throws IOException {
    keep(VOTE.formatted("a", "VotedYes", "2001 ; dyad:note 'x' , [ dyad:year 2001 ]"));
    assertEquals(7, shown.size());
  }

  @Test
  void decimalsAreRowsAsFarAsAColumnHoldsThem() throws IOException {
    String share =
        """
        <https://w3id.org/dyad/id/data-point/cow/share/%1$s/1978> a dyad:DataPoint ;
          dyad:isFromDataSet <https://w3id.org/dyad/id/dataset/cow> ;
          dyad:hasIndicator <https://w3id.org/dyad/id/indicator/share> ;
          dyad:hasSubject <https://w3id.org/dyad/id/state/%1$s> ; dyad:year 1978 ;
          dyad:value %2$s ; dyad:unit "ratio" .
        """;
    keep(
        share.formatted("DMA", "0.0000032678877"),
        share.formatted("CHN", "123456789012345678.25"),
        share.formatted("BLR", "0.1234567890123456789"),
        share.formatted("RUS", "1234567890123456789.5"));
    assertEquals(
        Set.of(".../BLR/1978", ".../RUS/1978"),
        rest.stream()
            .map(triple -> triple.getSubject().getURI().replaceAll(".*/share", "..."))
            .collect(Collectors.toSet()));
  }

  @Test
  void textsKeepTheirSigns() throws IOException {
    String odd = "'a \\\"quoted\\\" text, with\\na line, \\u4E2D\\u56FD and \\\\'";
    keep(VOTE.formatted("a", "VotedYes", "2001").replace("\"unga/1/BLR\"", odd));
    assertEquals(List.of(), rest);
  }

  @Test
  void aSourceOfManyGraphsHasNoRows() throws IOException {
    try (StatementsToRows rows = new StatementsToRows(folder, "rdf/file", rest::add)) {
      assertFalse(rows.takes("https://w3id.org/dyad/id/vote/a"));
    }
  }

  @Test
  void theExportForTrinoHasAllRows() throws IOException, SQLException {
    keep(VOTE.formatted("a", "VotedYes", "2001"), VOTE.formatted("b", "VotedNo", "2002"));
    Path target = folder.resolve("export");
    TradeExport.write(folder, target, null);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement sql = connection.createStatement();
        ResultSet rows =
            sql.executeQuery(
                "SELECT graph, key, choice, \"year\" FROM read_parquet('%s/vote_row/*/*.parquet') ORDER BY key"
                    .formatted(target))) {
      assertTrue(rows.next());
      assertEquals("unga a VotedYes 2001", row(rows));
      assertTrue(rows.next());
      assertEquals("unga b VotedNo 2002", row(rows));
      assertFalse(rows.next());
    }
    String statements = Files.readString(target.resolve(TradeExport.STATEMENTS));
    assertTrue(statements.contains("CREATE VIEW vote AS\nSELECT * FROM vote_row;"), statements);
    assertTrue(statements.contains("\"roll_call\" varchar"), statements);
  }

  private static String row(ResultSet row) throws SQLException {
    return row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getInt(4);
  }
}
