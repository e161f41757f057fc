package org.w3id.dyad.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.linking.link.LinkGraph;
import org.w3id.dyad.linking.match.Scorer;
import org.w3id.dyad.rdf.Nodes;
import org.w3id.dyad.release.Releases;
import org.w3id.dyad.release.Store;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.trade.virtual.CubeCompanion;

/** Links of loaded data sets are in the release, and gone with them. */
class LinksInReleaseTest {
  private static final Path FIXTURES = Path.of("src/test/resources/linking/one-person");

  @TempDir private Path folder;

  private static void load(String source, Transaction transaction) throws IOException {
    try (Stream<Path> files = Files.list(FIXTURES.resolve(source))) {
      transaction.load(
          new LoadRequest(Sources.named(source).orElseThrow(), files.sorted().toList(), null, null),
          new LoadRules(false, false, false),
          BuildProgress.NONE);
    }
  }

  private static Set<Triple> links(Build build) throws IOException {
    try (Store store = build.run(false).release().open(CubeCompanion.inParquet())) {
      return Txn.calculateRead(
          store.data(),
          () ->
              store.data().stream(Nodes.graph(LinkGraph.NAME), Node.ANY, Node.ANY, Node.ANY)
                  .map(Quad::asTriple)
                  .collect(Collectors.toSet()));
    }
  }

  @Test
  void linksComeAndGoWithTheirDataSets() throws IOException {
    Releases releases = new Releases(folder.resolve("releases"));
    Build build = new Build(SmallHome.in(folder), releases, BuildProgress.NONE);
    try (Transaction transaction = Transaction.begin(releases)) {
      for (String source : List.of("opensanctions", "un-sanctions")) {
        load(source, transaction);
      }
      transaction.keep();
    }
    Set<Triple> links = links(build);
    Node one = Nodes.id("opensanctions", "NK-l");
    Node other = Nodes.id("un-sanctions", "1");
    assertTrue(links.contains(Triple.create(one, Nodes.term("isSameThingAs"), other)));
    assertTrue(links.contains(Triple.create(other, Nodes.term("isSameThingAs"), one)));
    assertTrue(
        links.stream()
            .filter(triple -> triple.getPredicate().equals(Nodes.term("ruleSet")))
            .allMatch(
                triple -> triple.getObject().getLiteralLexicalForm().equals(Scorer.RULE_SET)));
    assertEquals(
        1,
        links.stream()
            .filter(triple -> triple.getPredicate().equals(Nodes.term("matchScore")))
            .count());
    try (Transaction transaction = Transaction.begin(releases)) {
      transaction.remove("opensanctions");
      transaction.keep();
    }
    assertEquals(Set.of(), links(build));
  }
}
