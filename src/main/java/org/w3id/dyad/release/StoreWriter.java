package org.w3id.dyad.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.w3id.dyad.release.bulk.QuadLoader;

/**
 * The TDB2 data set of a release that is being made. The same statements in the same order give the
 * same data set.
 */
public final class StoreWriter implements AutoCloseable {
  private static final int COUNTED = 1_000;

  private final QuadLoader loader;
  private final Consumer<Triple> onlooker;

  /**
   * Begins the data set of a release, or adds to that of one that is still being made, after its
   * first writer is closed. It must not be open elsewhere meanwhile. It is written in one thread.
   *
   * @param onlooker is shown each statement, as often as it is written
   */
  public StoreWriter(Release release, Consumer<Triple> onlooker) {
    this.onlooker = onlooker;
    loader = new QuadLoader(release.tdb2(), release.index(), release.folder());
  }

  /** Writes a statement. */
  public void add(Quad quad) {
    onlooker.accept(quad.asTriple());
    loader.add(quad);
  }

  /**
   * Copies N-Triples, as this program wrote them, into a named graph.
   *
   * @param graph the IRI of the graph
   * @param blanks what the names of their blank nodes begin with from now on: letters and digits
   *     that no other triples have, for blank nodes of two files are never the same
   * @param counted told now and then how many there are by then
   */
  public void copy(InputStream triples, String graph, String blanks, LongConsumer counted) {
    copy(triples, graph, blanks, counted, null);
  }

  /**
   * The same.
   *
   * @param also takes each statement as the store will give it; null if nobody wants them
   */
  public void copy(
      InputStream triples, String graph, String blanks, LongConsumer counted, Consumer<Quad> also) {
    Node name = NodeFactory.createURI(graph);
    long[] count = new long[1];
    Consumer<Triple> each =
        triple -> {
          add(new Quad(name, triple));
          if (also != null) {
            also.accept(
                new Quad(
                    name,
                    triple.getSubject(),
                    triple.getPredicate(),
                    QuadLoader.stored(triple.getObject())));
          }
          if (++count[0] % COUNTED == 0) {
            counted.accept(count[0]);
          }
        };
    try {
      new TripleLines(blanks, each).read(triples);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all to the disk. Without this call nothing is kept. */
  public void finish() throws IOException {
    loader.finish();
  }

  /** Whether a statement was written twice into a graph; known after {@link #finish}. */
  public boolean isRepeating(String graph) {
    return loader.isRepeating(NodeFactory.createURI(graph));
  }

  @Override
  public void close() {
    loader.close();
  }
}
