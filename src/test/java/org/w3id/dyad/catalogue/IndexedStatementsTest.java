package org.w3id.dyad.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.tdb2.DatabaseMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.question.Questions;
import org.w3id.dyad.sparql.index.QuadIndex;

/** The catalogue of an index is that of the same statements in memory, read term by term. */
final class IndexedStatementsTest {
  private static final int WORLDS = 40;
  private static final int STATEMENTS = 60;
  private static final List<String> GRAPHS = List.of("<urn:g1>", "<urn:g2>", "<urn:g3>");
  private static final List<String> SUBJECTS = List.of("<urn:a>", "<urn:b>", "<urn:c>", "_:d");
  private static final List<String> PROPERTIES =
      List.of(
          "rdf:type",
          "rdf:type",
          "rdfs:subClassOf",
          "<urn:p>",
          "owl:sameAs",
          "<http://www.w3.org/2004/02/skos/core#exactMatch>");
  private static final List<String> OBJECTS =
      List.of(
          "<urn:a>",
          "<urn:b>",
          "_:d",
          "<urn:C1>",
          "<urn:C2>",
          "<http://example.org/x>",
          "<http://example.org/y>",
          "<https://example.org/y>",
          "1",
          "'text'",
          "'text'@en",
          "'2024-02-29'^^xsd:date",
          "'x'^^<urn:other>",
          "true");

  private final long seed = Seed.next();
  private final Random random = new Random(seed);

  @TempDir private Path folder;

  @Test
  void anIndexIsCountedLikeMemory() throws IOException {
    Questions none = Questions.load(folder);
    for (int world = 0; world < WORLDS; world++) {
      DatasetGraph memory = DatasetGraphFactory.createTxnMem();
      DatasetGraph stored = DatabaseMgr.createDatasetGraph();
      memory.begin(ReadWrite.WRITE);
      stored.begin(ReadWrite.WRITE);
      for (int i = random.nextInt(STATEMENTS); i >= 0; i--) {
        Quad quad = new Quad(any(GRAPHS), any(SUBJECTS), any(PROPERTIES), any(OBJECTS));
        memory.add(quad);
        stored.add(quad);
      }
      QuadIndex.useInMemory(stored);
      assertTrue(QuadIndex.within(stored).isPresent());
      assertEquals(
          lines(Catalogue.of(memory, none)),
          lines(Catalogue.of(stored, none)),
          "seed " + seed + ", world " + world);
    }
  }

  private Node any(List<String> terms) {
    return SSE.parseNode(terms.get(random.nextInt(terms.size())));
  }

  private static Set<String> lines(Graph graph) {
    Set<String> lines = new TreeSet<>();
    graph.find().forEachRemaining(triple -> lines.add(NodeFmtLib.str(triple)));
    return lines;
  }
}
