package org.w3id.dyad.release.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3id.dyad.Seed;
import org.w3id.dyad.sparql.index.QuadIndex;

/**
 * A data set that is loaded in bulk answers each pattern as one in memory does. {@code
 * -Ddyad.seed=…} repeats a run.
 */
class QuadLoaderTest {
  @TempDir private Path folder;
  private final long seed = Seed.next();
  private final Random random = new Random(seed);

  private List<Quad> quads(int number, int subjects) {
    List<Quad> quads = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      quads.add(new Quad(iri("g", 3), iri("s", subjects), iri("p", 7), object(subjects)));
    }
    return quads;
  }

  private Node iri(String kind, int most) {
    return NodeFactory.createURI("urn:" + kind + random.nextInt(most));
  }

  /** Numbers and dates stand in the indexes themselves, some with their highest bit set. */
  private Node object(int most) {
    int value = random.nextInt(most) - most / 2;
    return switch (random.nextInt(5)) {
      case 0 -> NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
      case 1 -> NodeFactory.createLiteralDT(value + ".0e0", XSDDatatype.XSDdouble);
      case 2 -> NodeFactory.createLiteralLang("text " + value, "en");
      case 3 -> NodeFactory.createBlankNode("b" + value);
      default -> iri("s", most);
    };
  }

  private void load(Path store, List<Quad> quads, int inMemory) throws IOException {
    try (QuadLoader loader = new QuadLoader(store, index(store), folder, inMemory)) {
      quads.forEach(loader::add);
      loader.finish();
    }
  }

  private static Path index(Path store) {
    return store.resolveSibling("index");
  }

  /** Holds a store against the quads: all of them, and each pattern of some of them. */
  private void check(Path store, List<Quad> expected) throws IOException {
    DatasetGraph memory = DatasetGraphFactory.create();
    expected.forEach(memory::add);
    DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(store));
    QuadIndex.use(data, index(store));
    try {
      Txn.executeRead(
          data,
          () -> {
            assertSame(memory.find(), data.find(), "all");
            for (int i = 0; i < 4; i++) {
              checkPatterns(expected.get(random.nextInt(expected.size())), memory, data);
            }
          });
    } finally {
      TDBInternal.expel(data);
    }
  }

  private void checkPatterns(Quad quad, DatasetGraph memory, DatasetGraph data) {
    for (int bound = 1; bound < 16; bound++) {
      Node graph = (bound & 1) != 0 ? quad.getGraph() : Node.ANY;
      Node subject = (bound & 2) != 0 ? quad.getSubject() : Node.ANY;
      Node property = (bound & 4) != 0 ? quad.getPredicate() : Node.ANY;
      Node object = (bound & 8) != 0 ? quad.getObject() : Node.ANY;
      assertSame(
          memory.findNG(graph, subject, property, object),
          data.findNG(graph, subject, property, object),
          graph + " " + subject + " " + property + " " + object);
    }
  }

  private void assertSame(Iterator<Quad> expected, Iterator<Quad> found, String pattern) {
    Set<Quad> missing = set(expected);
    Set<Quad> surplus = set(found);
    Set<Quad> both = new HashSet<>(missing);
    both.retainAll(surplus);
    missing.removeAll(both);
    surplus.removeAll(both);
    assertTrue(
        missing.isEmpty() && surplus.isEmpty(),
        () ->
            "seed %d, pattern %s: %d are missing such as %s, %d are surplus such as %s"
                .formatted(
                    seed, pattern, missing.size(), first(missing), surplus.size(), first(surplus)));
  }

  private static String first(Set<Quad> quads) {
    return quads.stream().map(Quad::toString).findFirst().orElse("none");
  }

  /** As a set, which none of them stands in twice. */
  private static Set<Quad> set(Iterator<Quad> quads) {
    List<Quad> list = Iter.toList(quads);
    Set<Quad> set = new HashSet<>(list);
    assertEquals(list.size(), set.size());
    return set;
  }

  @Test
  void whatIsLoadedAtOnceAndAfterwardsIsFoundByEachPattern() throws IOException {
    Path store = folder.resolve("store");
    List<Quad> all = new ArrayList<>();
    for (int number : new int[] {0, 1, 1_000, 3_000, 10, 0, 2_000}) {
      List<Quad> more = quads(number, 1_000);
      load(store, more, 500);
      all.addAll(more);
      if (!all.isEmpty()) {
        check(store, all);
      }
    }
  }

  @Test
  void whatFitsIntoMemoryIsFound() throws IOException {
    List<Quad> quads = quads(60_000, 1_000_000);
    load(folder.resolve("store"), quads, 1 << 21);
    check(folder.resolve("store"), quads);
  }

  @Test
  void theFilesOfManyQuadsAreRemoved() throws IOException {
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    try (QuadLoader loader =
        new QuadLoader(folder.resolve("store"), folder.resolve("index"), scratch, 100)) {
      quads(1_000, 100).forEach(loader::add);
    }
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
