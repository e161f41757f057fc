package org.w3id.dyad.release;

import java.io.InputStream;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * The TDB2 data set of a release that is being made. The same statements in the same order give the
 * same data set.
 */
public final class StoreWriter implements AutoCloseable {
  private static final int COUNTED = 1_000;

  private final DatasetGraph data;
  private final DataLoader loader;
  private final Consumer<Triple> onlooker;
  private boolean finished;

  /**
   * Begins the data set of a release; its folder must not exist yet. It is written in one thread:
   * of the loaders with more threads, one that fails leaves the others waiting, or leaves an index
   * that lacks statements without saying so; and with two cores they are not faster.
   *
   * @param onlooker is shown each statement, as often as it is written
   */
  public StoreWriter(Release release, Consumer<Triple> onlooker) {
    this(release, LoaderFactory::sequentialLoader, onlooker);
  }

  private StoreWriter(
      Release release,
      BiFunction<DatasetGraph, MonitorOutput, DataLoader> loaders,
      Consumer<Triple> onlooker) {
    this.onlooker = onlooker;
    data = DatabaseMgr.connectDatasetGraph(Location.create(release.tdb2()));
    loader = loaders.apply(data, (format, arguments) -> {});
    loader.startBulk();
  }

  /**
   * Adds to the data set of a release that is still being made, after its first writer is closed.
   * It must not be open elsewhere meanwhile.
   *
   * @param onlooker is shown each statement, as often as it is written
   */
  public static StoreWriter extending(Release release, Consumer<Triple> onlooker) {
    return new StoreWriter(release, LoaderFactory::basicLoader, onlooker);
  }

  StreamRDF stream() {
    return new StreamRDFWrapper(loader.stream()) {
      @Override
      public void quad(Quad quad) {
        onlooker.accept(quad.asTriple());
        super.quad(quad);
      }
    };
  }

  /** Writes a statement. */
  public void add(Quad quad) {
    stream().quad(quad);
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
    Node name = NodeFactory.createURI(graph);
    StreamRDF stream = stream();
    RDFParser.source(triples)
        .lang(Lang.NTRIPLES)
        .labelToNode(LabelToNode.createUseLabelAsGiven())
        .parse(
            new StreamRDFBase() {
              private long count;

              @Override
              public void triple(Triple triple) {
                Node subject = renamed(triple.getSubject(), blanks);
                Node object = renamed(triple.getObject(), blanks);
                stream.quad(new Quad(name, subject, triple.getPredicate(), object));
                count++;
                if (count % COUNTED == 0) {
                  counted.accept(count);
                }
              }
            });
  }

  private static Node renamed(Node node, String blanks) {
    return node.isBlank() ? NodeFactory.createBlankNode(blanks + node.getBlankNodeLabel()) : node;
  }

  /** Writes all to the disk. Without this call nothing is kept. */
  public void finish() {
    loader.finishBulk();
    finished = true;
  }

  @Override
  public void close() {
    try {
      if (!finished) {
        loader.finishException(new IllegalStateException("the build was given up"));
      }
    } finally {
      TDBInternal.expel(data);
    }
  }
}
