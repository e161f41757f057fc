package org.w3id.dyad.release.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.io.file.PathUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;
import org.w3id.dyad.sparql.index.QuadIndex;

/**
 * Loads quads of named graphs in one thread: their terms into the table of a TDB2 data set, and the
 * quads into an index that takes the place of its trees. If there are quads already, the index is
 * written anew from these and from those that come, each file from its beginning to its end.
 */
public final class QuadLoader implements AutoCloseable {
  private final Path index;
  private final Path scratch;
  private final TermStore store;
  private final NodeNumbers numbers;
  private final SortedQuads quads;
  private final Map<Node, Long> graphs = new HashMap<>();

  /**
   * Begins.
   *
   * @param folder the data set, which nothing else uses meanwhile; it is made if need be
   * @param index the folder of the index, which is made if need be
   * @param scratch an existing folder on the same file system, for files that are needed in between
   */
  public QuadLoader(Path folder, Path index, Path scratch) {
    this(folder, index, scratch, SortedQuads.IN_MEMORY);
  }

  QuadLoader(Path folder, Path index, Path scratch, int inMemory) {
    this.index = index;
    this.scratch = scratch;
    store = new TermStore(folder, index);
    numbers = new NodeNumbers(store.terms());
    quads = new SortedQuads(scratch, inMemory);
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
        graphs.computeIfAbsent(quad.getGraph(), numbers::of),
        numbers.of(quad.getSubject()),
        numbers.of(quad.getPredicate()),
        numbers.of(quad.getObject()));
  }

  /** Writes all to the disk. Without this call nothing is kept. */
  public void finish() throws IOException {
    store.commit();
    if (quads.count() == 0 && Files.isDirectory(index)) {
      return;
    }
    Path next = Files.createTempDirectory(scratch, "index-");
    try {
      QuadIndex.write(next.resolve("index"), index, numbers.terms(), quads::in);
      store.writeHashes(next.resolve("index"));
      if (Files.isDirectory(index)) {
        PathUtils.deleteDirectory(index);
      }
      Files.move(next.resolve("index"), index);
    } finally {
      PathUtils.deleteDirectory(next);
    }
  }

  /** Whether a quad of a graph was added more than once; known when all are written. */
  public boolean isRepeating(Node graph) {
    return graphs.containsKey(graph) && quads.isRepeating(graphs.get(graph));
  }

  @Override
  public void close() {
    quads.close();
    store.close();
  }
}
