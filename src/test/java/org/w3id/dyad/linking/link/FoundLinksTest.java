package org.w3id.dyad.linking.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.table.TableReader;
import org.w3id.dyad.source.table.Tables;

/** One person in the formats of five publishers meets himself, and nobody else. */
class FoundLinksTest {
  private static final Path FOLDER = Path.of("src/test/resources/linking/one-person");
  private static final List<String> LOADED =
      List.of("factbook", "leaders-wikidata", "ofac", "opensanctions", "un-sanctions");
  private static final String OWN = "official/alexander-lukashenko";

  @TempDir private Path folder;

  private static DatasetGraph data() throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    for (String table :
        List.of("officials", "posts", "tenures", "external_ids", "identifier_schemes")) {
      table(table, Path.of("data", table + ".csv"), data);
    }
    for (String source : LOADED) {
      RecordingSink sink = new RecordingSink();
      try (Stream<Path> files = Files.list(FOLDER.resolve(source))) {
        Sources.named(source).orElseThrow().read(files.sorted().toList(), sink);
      }
      RecordedGraph.add(sink, source, data);
    }
    return data;
  }

  private static void table(String name, Path file, DatasetGraph data) throws IOException {
    RecordingSink sink = new RecordingSink();
    new TableReader(Tables.named(name).orElseThrow()).read(file, sink);
    assertEquals("", sink.rejections());
    RecordedGraph.add(sink, name, data);
  }

  private static String key(String iri) {
    return iri.substring(Iris.ID.length());
  }

  private static Set<String> same(List<Link> links) {
    return links.stream()
        .filter(link -> link.match().outcome() == Outcome.SAME)
        .map(link -> key(link.one()) + " = " + key(link.other()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What can be reached from a thing by links. */
  private static Set<String> met(String thing, List<Link> links) {
    Set<String> met = new HashSet<>(Set.of(Iris.ID + thing));
    for (int before = 0; before < met.size(); ) {
      before = met.size();
      links.stream()
          .filter(link -> link.match().outcome() == Outcome.SAME)
          .filter(link -> met.contains(link.one()) || met.contains(link.other()))
          .forEach(link -> met.addAll(List.of(link.one(), link.other())));
    }
    return met.stream().map(FoundLinksTest::key).collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void onePersonOfFivePublishersMeets() throws IOException {
    List<Link> links = FoundLinks.in(data(), LOADED);
    assertEquals(
        Set.of(
            OWN,
            "ofac/9760",
            "un-sanctions/1",
            "opensanctions/NK-l",
            "official/factbook-BLR-president-aleksandr-lukashenko",
            "official/wikidata-Q2866"),
        met(OWN, links),
        () -> links.toString().replace("), Link", "),\nLink"));
  }

  @Test
  void theSameDataMakeTheSameLinks() throws IOException {
    assertEquals(FoundLinks.in(data(), LOADED), FoundLinks.in(data(), LOADED));
  }

  @Test
  void withoutLoadedDataNothingIsLinked() throws IOException {
    assertEquals(List.of(), FoundLinks.in(data(), List.of()));
  }

  @Test
  void whatAPersonDecidesWins() throws IOException {
    DatasetGraph data = data();
    String found = "opensanctions/NK-l = un-sanctions/1";
    String unlike = "opensanctions/NK-d = un-sanctions/2";
    Set<String> before = same(FoundLinks.in(data, LOADED));
    assertTrue(before.contains(found), before::toString);
    assertFalse(before.contains(unlike));
    Path decisions =
        Files.writeString(
            folder.resolve("link_decisions.csv"),
            """
            one,other,finding,decided_by,date,sources,note
            un-sanctions/1,opensanctions/NK-l,different,A. Reader,2026-11-29,dyad-identifications,
            opensanctions/NK-d,un-sanctions/2,same,A. Reader,2026-11-29,dyad-identifications,
            ofac/9760,ofac/not-loaded,same,A. Reader,2026-11-29,dyad-identifications,
            """);
    table("link_decisions", decisions, data);
    Set<String> after = same(FoundLinks.in(data, LOADED));
    before.remove(found);
    before.add(unlike);
    assertEquals(before, after);
  }
}
