package org.w3id.dyad.release.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/** A TDB2 data set as its table of terms and its indexes of quads. */
final class QuadStore implements AutoCloseable {
  private final DatasetGraph data;
  private final DatasetGraphTDB parts;
  private boolean isOpen = true;

  /** Opens the data set of a folder, which is made if need be. */
  QuadStore(Path folder) {
    data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
    parts = TDBInternal.getDatasetGraphTDB(data);
  }

  void begin(ReadWrite mode) {
    data.begin(mode);
  }

  void commit() {
    data.commit();
    data.end();
  }

  void end() {
    data.end();
  }

  NodeTable nodes() {
    return table().getNodeTable();
  }

  boolean isEmpty() {
    return table().isEmpty();
  }

  List<IndexTree> indexes() {
    return Stream.of(table().getTupleTable().getIndexes())
        .map(index -> new IndexTree((TupleIndexRecord) index))
        .toList();
  }

  private NodeTupleTable table() {
    return parts.getQuadTable().getNodeTupleTable();
  }

  /** Puts the files of the indexes in the place of those of another one, once both are closed. */
  void replaceIndexesOf(QuadStore other) throws IOException {
    List<String> names = indexes().stream().map(index -> index.order().name()).toList();
    close();
    other.close();
    for (Path file : files()) {
      if (names.contains(file.getFileName().toString().split("\\.")[0])) {
        Files.move(
            file, other.folder().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path folder() {
    return Path.of(parts.getLocation().getDirectoryPath());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files.toList();
    }
  }

  @Override
  public void close() {
    if (isOpen) {
      isOpen = false;
      if (data.isInTransaction()) {
        data.abort();
        data.end();
      }
      TDBInternal.expel(data);
    }
  }
}
