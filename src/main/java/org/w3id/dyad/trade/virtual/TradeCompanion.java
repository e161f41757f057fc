package org.w3id.dyad.trade.virtual;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.w3id.dyad.graph.Companion;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeFolder;
import org.w3id.dyad.trade.TradeStore;

/** The trade cube of a release. */
public final class TradeCompanion implements Companion {

  @Override
  public Optional<Opened> open(Path release, DatasetGraph triples) throws IOException {
    Path folder = TradeFolder.of(release);
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    TradeStore store = DuckDbStore.open(folder);
    try {
      Path remembered = folder.resolve("annotations.txt");
      VirtualDataset data =
          Txn.calculateRead(triples, () -> VirtualDataset.of(triples, store, remembered));
      return Optional.of(new Both(data, store));
    } catch (RuntimeException e) {
      store.close();
      throw e;
    }
  }

  private record Both(DatasetGraph data, TradeStore store) implements Opened {
    @Override
    public void close() {
      store.close();
    }
  }
}
