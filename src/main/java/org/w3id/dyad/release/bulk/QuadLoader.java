package org.w3id.dyad.release.bulk;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Loads quads of named graphs into a TDB2 data set in one thread. Where there were none, each index
 * is written from its first block to its last, as {@code tdb2.xloader} does; else the quads are
 * inserted in the order of each index, so that each block is changed once.
 *
 * @see <a href="https://jena.apache.org/documentation/tdb/tdb-xloader.html">TDB xloader</a>
 */
public final class QuadLoader implements AutoCloseable {
  private final DatasetGraph data;
  private final TupleIndex[] indexes;
  private final NodeNumbers numbers;
  private final SortedQuads quads;
  private final boolean isFirst;

  /**
   * Begins a write transaction.
   *
   * @param data the data set, which nothing else uses meanwhile; after {@link #finish} it has to be
   *     opened anew
   * @param folder where files are written if there are more quads than fit into memory
   */
  public QuadLoader(DatasetGraph data, Path folder) {
    this(data, folder, SortedQuads.IN_MEMORY);
  }

  QuadLoader(DatasetGraph data, Path folder, int inMemory) {
    this.data = data;
    data.begin(ReadWrite.WRITE);
    NodeTupleTable table = TDBInternal.getDatasetGraphTDB(data).getQuadTable().getNodeTupleTable();
    indexes = table.getTupleTable().getIndexes();
    numbers = new NodeNumbers(table.getNodeTable());
    quads = new SortedQuads(orders(), folder, inMemory);
    isFirst = table.isEmpty();
  }

  private List<Order> orders() {
    return Arrays.stream(indexes).map(QuadLoader::order).toList();
  }

  private static Order order(TupleIndex index) {
    return new Order(index.getName());
  }

  /** Adds a quad. */
  public void add(Quad quad) {
    quads.add(
        numbers.graph(quad.getGraph()),
        numbers.subject(quad.getSubject()),
        numbers.property(quad.getPredicate()),
        numbers.object(quad.getObject()));
  }

  /** Writes all to the disk. Without this call nothing is kept. */
  public void finish() {
    if (!isFirst) {
      forEachIndex(QuadLoader::insert);
    }
    data.commit();
    data.end();
    if (isFirst) {
      forEachIndex((index, records) -> CoLib.executeWrite(index, () -> pack(index, records)));
    }
  }

  private interface Action {
    void accept(TupleIndexRecord index, Iterator<Record> records);
  }

  private void forEachIndex(Action action) {
    for (TupleIndex index : indexes) {
      TupleIndexRecord written = (TupleIndexRecord) index;
      try (Rows rows = quads.in(order(index))) {
        Records records = new Records(rows, written.getRangeIndex().getRecordFactory());
        if (records.hasNext()) {
          action.accept(written, records);
        }
      }
    }
  }

  private static void insert(TupleIndexRecord index, Iterator<Record> records) {
    records.forEachRemaining(index.getRangeIndex()::insert);
  }

  private static void pack(TupleIndexRecord index, Iterator<Record> records) {
    BPlusTree tree = (BPlusTree) index.getRangeIndex();
    BPlusTreeRewriter.packIntoBPlusTree(
        records,
        tree.getParams(),
        tree.getRecordFactory(),
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }

  @Override
  public void close() {
    quads.close();
    if (data.isInTransaction()) {
      data.abort();
      data.end();
    }
  }
}
