package org.w3id.dyad.trade.virtual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/** A store that takes no long statements, as Trino does, is sent none, and the answers stay. */
final class ShortStatementsTest {

  private static final int LONGEST = 1_000;

  /** The states with their labels are some fifty characters each, and there are 22 of them. */
  private static final Query JOINED =
      QueryFactory.create(
          """
          PREFIX dyad: <https://w3id.org/dyad/ontology#>
          PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
          SELECT ?label ?other (SUM(?value) AS ?sum) {
            ?flow dyad:hasExporter ?state ; dyad:hasImporter ?partner ; dyad:tradeValue ?value .
            ?state rdfs:label ?label . ?partner rdfs:label ?other .
          } GROUP BY ?label ?other
          """);

  @TempDir private Path folder;

  @Test
  void longStatementsAreNotSent() throws IOException {
    List<Integer> free = lengths(DuckDbStore::open, folder.resolve("free"));
    assertTrue(free.stream().anyMatch(length -> length > LONGEST), free::toString);
    List<Integer> held = lengths(at -> new Short(DuckDbStore.open(at)), folder.resolve("held"));
    assertTrue(held.stream().allMatch(length -> length <= LONGEST), held::toString);
  }

  /** The lengths of the statements that are sent for a query whose answer is right. */
  private static List<Integer> lengths(TwoWorlds.Opening opening, Path at) throws IOException {
    List<Integer> lengths = new ArrayList<>();
    Consumer<Supervision.Sent> trace = sent -> lengths.add(sent.sql().length());
    try (TwoWorlds worlds = new TwoWorlds(at, 500, opening)) {
      assertEquals(
          Answer.of(JOINED, worlds.triples(), 60), Answer.of(JOINED, worlds.virtual(), 60));
      Txn.executeRead(
          worlds.virtual(),
          () -> {
            try (QueryExec execution =
                QueryExec.dataset(worlds.virtual())
                    .query(JOINED)
                    .set(Supervision.TRACE, trace)
                    .build()) {
              execution.select().materialize();
            }
          });
    }
    return lengths;
  }

  private record Short(TradeStore store) implements TradeStore {
    @Override
    public int longestStatement() {
      return LONGEST;
    }

    @Override
    public Connection connection() throws SQLException {
      return store.connection();
    }

    @Override
    public Set<String> sources() {
      return store.sources();
    }

    @Override
    public boolean lacksMemory(SQLException failure) {
      return store.lacksMemory(failure);
    }

    @Override
    public TradeStore sample() throws IOException {
      return store.sample();
    }

    @Override
    public void close() {
      store.close();
    }
  }
}
