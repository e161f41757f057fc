package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.release.Release;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeStore;
import org.w3id.dyad.trade.TrinoStore;
import org.w3id.dyad.trade.virtual.plan.Annotations;

/** Shows a release's trade flows together with its triples. */
public final class CubeCompanion implements Companion {

  /**
   * In the release's trade folder: what its triples say of flows, so that no query has to search
   * for it.
   */
  private static final String NOTES = "annotations.txt";

  /** Takes the triples of a release as they are written, and notes what they say of flows. */
  public static final class Notes implements Consumer<Triple> {
    private final Annotations.Collector collector = new Annotations.Collector(ShippedMappings.ALL);

    @Override
    public void accept(Triple triple) {
      collector.accept(triple);
    }

    /** Keeps with a release that has flows what was noted by now. */
    public void keep(Release release) throws IOException {
      if (Files.isDirectory(release.trade())) {
        collector.collected().write(release.trade().resolve(NOTES));
      }
    }
  }

  /** The flows in the Parquet files of the release itself. */
  public static Companion inParquet() {
    return new CubeCompanion();
  }

  private CubeCompanion() {}

  /** The flows in a catalog of Trino, in the place of the release's own. */
  public static Companion inTrino(String url) {
    return (triples, folder) -> {
      Path trade = new Release(folder).trade();
      return view(triples, TrinoStore.open(url, trade), trade.resolve(NOTES));
    };
  }

  @Override
  public View open(DatasetGraph triples, Path folder) throws IOException {
    Path trade = new Release(folder).trade();
    return view(triples, DuckDbStore.open(trade), trade.resolve(NOTES));
  }

  private static View view(DatasetGraph triples, TradeStore store, Path notes) throws IOException {
    VirtualDataset data = VirtualDataset.of(triples, store, notes);
    return new View() {
      @Override
      public DatasetGraph data() {
        return data;
      }

      @Override
      public void close() {
        store.close();
      }
    };
  }
}
