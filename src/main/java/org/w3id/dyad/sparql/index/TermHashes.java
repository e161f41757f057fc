package org.w3id.dyad.sparql.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.sys.SystemTDB;

/**
 * Finds the terms of a TDB2 data set by their hashes, in the place of TDB2's tree: in a sorted file
 * of an index, and in memory those that came since. To be used in one thread while terms come.
 */
public final class TermHashes implements Index {
  private static final String FILE = "hashes";

  private final HashedTerms stored;
  private final NewHashes added = new NewHashes();

  private TermHashes(HashedTerms stored) {
    this.stored = stored;
  }

  /**
   * Those of an index.
   *
   * @param folder of an index that may have none: that of a data set whose terms stand in its tree
   */
  static Optional<TermHashes> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Optional.of(new TermHashes(new StoredHashes(Longs.in(file))))
        : Optional.empty();
  }

  /**
   * Those of an index to which terms come.
   *
   * @param folder of an index; none if it is not there
   * @throws UncheckedIOException if it cannot be read
   */
  public static TermHashes addingTo(Path folder) {
    try {
      Optional<TermHashes> known = in(folder);
      return known.isPresent() ? known.get() : new TermHashes(new NewHashes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The terms of a data set that is being written, found by these hashes. */
  public NodeTable terms(DatasetGraphTDB data) {
    return NodeTableInline.create(new NodeTableTRDF(this, TermFile.stored(data).getData()));
  }

  /** Writes all of them to the folder of an index. */
  public void write(Path folder) throws IOException {
    Longs.write(folder.resolve(FILE), new MergedHashes(stored, added));
  }

  @Override
  public Record find(Record wanted) {
    byte[] key = wanted.getKey();
    long identifier = find(Bytes.getLong(key, 0), Bytes.getLong(key, Long.BYTES));
    return identifier < 0 ? null : new Record(key, Bytes.packLong(identifier));
  }

  private long find(long high, long low) {
    long identifier = added.size() == 0 ? -1 : added.find(high, low);
    return identifier >= 0 || stored.size() == 0 ? identifier : stored.find(high, low);
  }

  @Override
  public boolean contains(Record wanted) {
    return find(wanted) != null;
  }

  @Override
  public boolean insert(Record term) {
    if (contains(term)) {
      return false;
    }
    byte[] key = term.getKey();
    added.add(
        Bytes.getLong(key, 0), Bytes.getLong(key, Long.BYTES), Bytes.getLong(term.getValue()));
    return true;
  }

  @Override
  public RecordFactory getRecordFactory() {
    return SystemTDB.nodeRecordFactory;
  }

  @Override
  public long size() {
    return stored.size() + added.size();
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  @Override
  public Iterator<Record> iterator() {
    throw new UnsupportedOperationException("terms are found one by one");
  }

  @Override
  public boolean delete(Record term) {
    throw new UnsupportedOperationException("no term is taken out");
  }

  @Override
  public void clear() {
    throw new UnsupportedOperationException("no term is taken out");
  }

  @Override
  public void check() {
    // Files are checked when a release is opened.
  }

  @Override
  public void sync() {
    // They are written with the index.
  }

  @Override
  public void close() {
    // The file stays mapped until it is no longer used.
  }
}
