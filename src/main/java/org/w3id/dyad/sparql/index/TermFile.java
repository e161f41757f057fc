package org.w3id.dyad.sparql.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableInline;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;

/**
 * The file of TDB2 in which the terms stand one after the other, mapped to be read. TDB2 decodes a
 * term byte by byte, and asks the operating system for each of them.
 */
final class TermFile implements BinaryDataFile {
  private static final String NAME = "nodes-data.obj";

  /** A part overlaps the next one by half, so that each term is whole in the one it begins in. */
  private static final int SHIFT = 29;

  private final ByteBuffer[] parts;
  private final long length;

  private TermFile(ByteBuffer[] parts, long length) {
    this.parts = parts;
    this.length = length;
  }

  /** Maps a file. */
  static TermFile in(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long length = channel.size();
      ByteBuffer[] parts = new ByteBuffer[(int) (length >>> SHIFT) + 1];
      for (int i = 0; i < parts.length; i++) {
        long from = (long) i << SHIFT;
        parts[i] = channel.map(MapMode.READ_ONLY, from, Math.min(length - from, 2L << SHIFT));
      }
      return new TermFile(parts, length);
    }
  }

  /** Maps the file of a data set. */
  static TermFile of(DatasetGraphTDB data) throws IOException {
    return in(Path.of(data.getLocation().getPath(NAME)));
  }

  /**
   * The table of the terms of a data set that nobody writes to.
   *
   * @param hashes find the terms; without them, TDB2's tree does
   */
  NodeTable table(DatasetGraphTDB data, Optional<TermHashes> hashes) {
    Index index = hashes.isPresent() ? hashes.get() : stored(data).getIndex();
    NodeTable terms = new NodeTableTRDF(index, this);
    return NodeTableInline.create(NodeTableCache.create(terms, data.getStoreParams()));
  }

  /** The term at a place; null if it is of another kind than those that data have. */
  Node node(long position) {
    int part = (int) (position >>> SHIFT);
    return StoredTerm.read(parts[part], (int) (position - ((long) part << SHIFT)));
  }

  /** The table in which TDB2 keeps the terms of a data set. */
  static NodeTableTRDF stored(DatasetGraphTDB data) {
    NodeTable table = data.getQuadTable().getNodeTupleTable().getNodeTable();
    while (table.wrapped() != null) {
      table = table.wrapped();
    }
    return (NodeTableTRDF) table;
  }

  @Override
  public int read(long position, byte[] bytes, int start, int count) {
    if (position >= length) {
      throw new IndexOutOfBoundsException(NAME + " ends at " + length + ", before " + position);
    }
    ByteBuffer part = parts[(int) (position >>> SHIFT)];
    int from = (int) (position - (position >>> SHIFT << SHIFT));
    int read = Math.min(count, part.capacity() - from);
    part.get(from, bytes, start, read);
    return read;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void open() {
    // It is mapped.
  }

  @Override
  public void sync() {
    // Nothing is written.
  }

  @Override
  public void close() {
    // It stays mapped until it is no longer used.
  }

  @Override
  public long write(byte[] bytes, int start, int count) {
    throw new UnsupportedOperationException("a release does not change");
  }

  @Override
  public void truncate(long to) {
    throw new UnsupportedOperationException("a release does not change");
  }
}
