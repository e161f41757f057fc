package org.w3id.dyad.linking.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.linking.match.Outcome;
import org.w3id.dyad.rdf.Iris;
import org.w3id.dyad.source.RecordingSink;
import org.w3id.dyad.source.Sources;
import org.w3id.dyad.source.table.TableReader;
import org.w3id.dyad.source.table.Tables;

/** Lists as their publishers released them, cut to what they say of Belarus. */
class PublishedListsTest {
  private static final Path FOLDER = Path.of("../shared/data");
  private static final List<String> LOADED =
      List.of("archigos", "factbook", "leaders-wikidata", "ofac");

  private static final String PRESIDENT = "official/alexander-lukashenko";

  @TempDir private Path folder;

  /** The first line of a file, and those that have some words. */
  private Path cut(String file, String words) throws IOException {
    Path from = FOLDER.resolve(file);
    Assumptions.assumeTrue(Files.isRegularFile(from), () -> from + " is not there");
    List<String> lines = Files.readAllLines(from);
    String head = lines.get(0);
    return Files.write(
        folder.resolve(from.getFileName()),
        lines.stream().filter(line -> line.equals(head) || line.contains(words)).toList());
  }

  private static void source(String name, DatasetGraph data, Path... files) throws IOException {
    RecordingSink sink = new RecordingSink();
    Sources.named(name).orElseThrow().read(List.of(files), sink);
    RecordedGraph.add(sink, name, data);
  }

  private static Set<String> found(List<Link> links, Outcome outcome) {
    return links.stream()
        .filter(link -> link.match().outcome() == outcome)
        .map(link -> key(link.one()) + " = " + key(link.other()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String key(String iri) {
    return iri.substring(Iris.ID.length());
  }

  @Test
  void onePresidentOfFivePublishersMeets() throws IOException {
    DatasetGraph data = DatasetGraphFactory.createTxnMem();
    for (String table :
        List.of("officials", "posts", "tenures", "external_ids", "identifier_schemes")) {
      RecordingSink sink = new RecordingSink();
      new TableReader(Tables.named(table).orElseThrow())
          .read(Path.of("data", table + ".csv"), sink);
      RecordedGraph.add(sink, table, data);
    }
    source("ofac", data, cut("ofac/sdn.csv", "BELARUS"));
    source("factbook", data, cut("factbook/bo.json", ""));
    source("leaders-wikidata", data, cut("leaders-wikidata/wikidata.csv", "Belarus"));
    source("archigos", data, cut("archigos/derived_Archigos_4.1_stata14.csv", "BLR"));
    List<Link> links = FoundLinks.in(data, LOADED);
    assertEquals(
        Set.of(
            "ofac/29663 = official/ivan-kubrakov",
            "ofac/31950 = official/natalia-kochanova",
            "ofac/9760 = " + PRESIDENT,
            PRESIDENT + " = official/factbook-BLR-president-alyaksandr-lukashenka",
            PRESIDENT + " = official/wikidata-Q2866",
            "official/alexander-turchin = official/factbook-BLR-prime-minister-alyaksandr-turchyn",
            "official/roman-golovchenko = official/wikidata-Q27043179"),
        found(links, Outcome.SAME));
    // A list that has the family name alone leaves it to a person.
    assertTrue(
        found(links, Outcome.PERHAPS)
            .contains(PRESIDENT + " = official/archigos-82235550-1e42-11e4-b4cd-db5882bf8def"));
    Set<String> known = known(data, links);
    assertTrue(known.containsAll(Set.of("factbook", "leaders-wikidata", "ofac")), known::toString);
    assertFalse(known.contains("archigos"), known::toString);
  }

  /** The data sets that the shipped question names, where each is called as its graph. */
  private static Set<String> known(DatasetGraph data, List<Link> links) throws IOException {
    RecordingSink sink = new RecordingSink();
    new LinkGraph(sink::statement).write(links);
    RecordedGraph.add(sink, LinkGraph.NAME, data);
    Graph union = GraphFactory.createDefaultGraph();
    GraphUtil.addInto(union, data.getUnionGraph());
    DatasetGraph asked = new DatasetGraphMapLink(union);
    data.listGraphNodes()
        .forEachRemaining(
            graph -> {
              String name = graph.getURI().replaceFirst(".*/", "");
              union.add(graph, DCTerms.title.asNode(), NodeFactory.createLiteralString(name));
              asked.addGraph(graph, data.getGraph(graph));
            });
    Set<String> known = new TreeSet<>();
    String query = Files.readString(Path.of("queries/linking/which-data-sets-know-a-thing.rq"));
    try (QueryExec rows = QueryExec.dataset(asked).query(query).build()) {
      rows.select().forEachRemaining(row -> known.add(row.get("dataSet").getLiteralLexicalForm()));
    }
    return known;
  }
}
