package org.w3id.dyad.release.bulk;

import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/** One of the indexes of quads: a B+ tree whose keys are the numbers of four terms. */
final class IndexTree {
  private static final int BLOCK_BYTES = 8192;

  private final TupleIndexRecord index;
  private final BPlusTree tree;

  IndexTree(TupleIndexRecord index) {
    this.index = index;
    this.tree = (BPlusTree) index.getRangeIndex();
  }

  QuadOrder order() {
    return new QuadOrder(index.getName());
  }

  /** How many quads it has at most, as the size of its file says. */
  long mostQuads() {
    long blocks = tree.getRecordsMgr().getBlockMgr().allocLimit();
    return blocks * (BLOCK_BYTES / tree.getRecordFactory().recordLength());
  }

  /** Its quads in its order, within a transaction. */
  QuadRows rows() {
    return new StoredRows(tree.iterator());
  }

  /** Inserts quads, within a transaction. */
  void insert(QuadRows rows) {
    records(rows).forEachRemaining(tree::insert);
  }

  /** Writes the first quads, outside any transaction; the data set has to be opened anew then. */
  void pack(QuadRows rows) {
    Iterator<Record> records = records(rows);
    if (records.hasNext()) {
      CoLib.executeWrite(index, () -> pack(records));
    }
  }

  private Iterator<Record> records(QuadRows rows) {
    return new QuadRecords(rows, tree.getRecordFactory());
  }

  private void pack(Iterator<Record> records) {
    RecordFactory factory = tree.getRecordFactory();
    BPlusTreeRewriter.packIntoBPlusTree(
        records,
        tree.getParams(),
        factory,
        tree.getStateManager().getBufferChannel(),
        tree.getNodeManager().getBlockMgr(),
        tree.getRecordsMgr().getBlockMgr());
  }
}
