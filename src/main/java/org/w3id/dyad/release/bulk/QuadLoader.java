package org.w3id.dyad.release.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Loads quads of named graphs into a TDB2 data set in one thread. Each index is written from its
 * first block to its last, as {@code tdb2.xloader} does; only a few quads beside many are inserted,
 * in the order of each index, so that each block is changed once.
 *
 * @see <a href="https://jena.apache.org/documentation/tdb/tdb-xloader.html">TDB xloader</a>
 */
public final class QuadLoader implements AutoCloseable {
  /** A part of what is there: to insert so many quads takes as long as to write all anew. */
  private static final int FEW = 8;

  private final Path scratch;
  private final QuadStore store;
  private final NodeNumbers numbers;
  private final SortedQuads quads;
  private final Map<Node, Long> graphs = new HashMap<>();

  /**
   * Begins.
   *
   * @param folder the data set, which nothing else uses meanwhile; it is made if need be
   * @param scratch an existing folder on the same file system, for files that are needed in between
   */
  public QuadLoader(Path folder, Path scratch) {
    this(folder, scratch, SortedQuads.IN_MEMORY);
  }

  QuadLoader(Path folder, Path scratch, int inMemory) {
    this.scratch = scratch;
    store = new QuadStore(folder);
    store.begin(ReadWrite.WRITE);
    numbers = new NodeNumbers(store.nodes());
    List<QuadOrder> orders = store.indexes().stream().map(IndexTree::order).toList();
    quads = new SortedQuads(orders, scratch, inMemory);
  }

  /**
   * An object as a data set gives it: numbers and dates lose the way in which they were written.
   */
  public static Node stored(Node object) {
    NodeId number = NodeId.inline(object);
    return number == null ? object : NodeId.extract(number);
  }

  /** Adds a quad. */
  public void add(Quad quad) {
    quads.add(
        graphs.computeIfAbsent(quad.getGraph(), numbers::object),
        numbers.subject(quad.getSubject()),
        numbers.property(quad.getPredicate()),
        numbers.object(quad.getObject()));
  }

  /** Writes all to the disk. Without this call nothing is kept. */
  public void finish() throws IOException {
    boolean isFirst = store.isEmpty();
    if (!isFirst && FEW * quads.count() <= store.indexes().get(0).mostQuads()) {
      store.indexes().forEach(this::insert);
      store.commit();
    } else {
      store.commit();
      if (isFirst) {
        store.indexes().forEach(this::pack);
      } else {
        rewrite();
      }
    }
  }

  /** Whether a quad of a graph was added more than once; known when all are written. */
  public boolean isRepeating(Node graph) {
    return graphs.containsKey(graph) && quads.isRepeating(graphs.get(graph));
  }

  private void insert(IndexTree index) {
    try (QuadRows rows = quads.in(index.order())) {
      index.insert(rows);
    }
  }

  private void pack(IndexTree index) {
    try (QuadRows rows = quads.in(index.order())) {
      index.pack(rows);
    }
  }

  /** Writes each index anew, elsewhere, from what it has and what comes to it. */
  private void rewrite() throws IOException {
    Path next = Files.createTempDirectory(scratch, "tdb2-");
    try (QuadStore written = new QuadStore(next)) {
      store.begin(ReadWrite.READ);
      List<IndexTree> indexes = store.indexes();
      for (int i = 0; i < indexes.size(); i++) {
        QuadRows more = quads.in(indexes.get(i).order());
        try (QuadRows rows =
            new Distinct(new Merged(List.of(indexes.get(i).rows(), more)), graph -> {})) {
          written.indexes().get(i).pack(rows);
        }
      }
      store.end();
      written.replaceIndexesOf(store);
    } finally {
      PathUtils.deleteDirectory(next);
    }
  }

  @Override
  public void close() {
    quads.close();
    store.close();
  }
}
