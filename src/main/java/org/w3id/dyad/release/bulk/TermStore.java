package org.w3id.dyad.release.bulk;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.dyad.sparql.index.TermHashes;

/** A TDB2 data set whose table of terms is used, and whose trees stay empty. */
final class TermStore implements AutoCloseable {
  private final DatasetGraph data;
  private final TermHashes hashes;

  /**
   * Opens the data set of a folder, which is made if need be, to write to it.
   *
   * @param index the folder of its index, if there is one
   */
  TermStore(Path folder, Path index) {
    hashes = TermHashes.addingTo(index);
    data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    data.begin(ReadWrite.WRITE);
  }

  NodeTable terms() {
    return hashes.terms(TDBInternal.requireStorage(data));
  }

  /** Writes to the folder of an index how the terms are found. */
  void writeHashes(Path folder) throws IOException {
    hashes.write(folder);
  }

  void commit() {
    data.commit();
    data.end();
  }

  @Override
  public void close() {
    if (data.isInTransaction()) {
      data.abort();
      data.end();
    }
    TDBInternal.expel(data);
  }
}
