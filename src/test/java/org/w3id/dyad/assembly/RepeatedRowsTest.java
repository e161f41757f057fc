package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.release.Bridge;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.api.Source;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/**
 * Two editions of a source beside each other, which say the same and other things: none is lost.
 */
class RepeatedRowsTest {
  private static final Path FIXTURE = Path.of("src/test/resources/sources/unga/two-files");
  private static final Node GRAPH = NodeFactory.createURI(Iris.graph("unga").stringValue());

  @TempDir private Path folder;

  @Test
  void editionsBesideEachOtherSayWhatBothSay() throws IOException {
    Source unga = Sources.named("unga").orElseThrow().withOptions(Map.of("votes", "BLR,CHN,RUS"));
    Path rollCalls = FIXTURE.resolve("roll_calls.csv");
    Path votes = FIXTURE.resolve("votes.csv");
    String changed = Files.readString(votes).replace("\"yes\"", "\"abstain\"");
    Path others = Files.writeString(folder.resolve("votes.csv"), changed);
    Releases releases = new Releases(folder.resolve("releases"));
    DatasetGraph said = DatabaseMgr.createDatasetGraph();
    try (Transaction transaction = Transaction.begin(releases)) {
      for (Path edition : List.of(votes, others)) {
        List<Path> files = List.of(rollCalls, edition);
        transaction.load(
            new LoadRequest(unga, files, edition.equals(votes) ? "1" : "2", null),
            new LoadRules(false, true, false),
            BuildProgress.NONE);
        RecordingSink sink = new RecordingSink();
        unga.read(files, sink);
        Txn.executeWrite(
            said,
            () ->
                sink.statements()
                    .forEach(
                        s ->
                            said.add(
                                Bridge.quad(
                                    GRAPH, s.getSubject(), s.getPredicate(), s.getObject()))));
      }
      transaction.keep();
    }
    Build build = new Build(SmallHome.in(folder), releases, BuildProgress.NONE);
    try (Store store = build.run(false).release().open(CubeCompanion.inParquet())) {
      assertEquals(triples(said), triples(store.data()));
      assertTrue(
          triples(store.triples()).stream()
              .anyMatch(triple -> triple.getSubject().getURI().contains("/vote/")));
    }
  }

  private static Set<Triple> triples(DatasetGraph data) {
    return Txn.calculateRead(
        data,
        () -> {
          Set<Triple> found = new HashSet<>();
          data.find(GRAPH, Node.ANY, Node.ANY, Node.ANY)
              .forEachRemaining(
                  quad -> assertTrue(found.add(quad.asTriple()), () -> "twice: " + quad));
          return found;
        });
  }
}
