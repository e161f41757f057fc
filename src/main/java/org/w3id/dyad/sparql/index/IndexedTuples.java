package org.w3id.dyad.sparql.index;

import java.util.Collection;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexBase;

/** A {@link QuadIndex} in one order, as TDB2 asks it, in the place of one of its trees. */
final class IndexedTuples extends TupleIndexBase {
  private final TupleIndex tree;
  private final QuadIndex index;

  IndexedTuples(TupleIndex tree, QuadIndex index) {
    super(tree.getTupleLength(), tree.getMapping(), tree.getName());
    this.tree = tree;
    this.index = index;
  }

  /**
   * A data set that has the transactions and the prefixes of another, and an index in the place of
   * its trees. TDB2 keeps the tree by which it reads all, so that trees cannot be replaced one by
   * one.
   *
   * @param terms those of the data set
   */
  static DatasetGraphTDB inPlaceOfTrees(DatasetGraphTDB data, NodeTable terms, QuadIndex index) {
    TupleIndex[] indexes =
        Stream.of(data.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes())
            .map(tree -> new IndexedTuples(tree, index))
            .toArray(TupleIndex[]::new);
    DatasetGraphTDB indexed =
        new DatasetGraphTDB(
            data.getLocation(),
            data.getStoreParams(),
            data.getReorderTransform(),
            new StorageTDB(
                data.getTxnSystem(),
                data.getTripleTable(),
                new IndexedQuads(indexes, terms, index)),
            (StoragePrefixesTDB) data.getStoragePrefixes(),
            data.getTxnSystem());
    indexed.getContext().putAll(data.getContext());
    return indexed;
  }

  QuadIndex index() {
    return index;
  }

  @Override
  protected Iterator<Tuple<NodeId>> performFind(Tuple<NodeId> pattern) {
    int[] quad = new int[4];
    for (int i = 0; i < quad.length; i++) {
      NodeId id = pattern.get(i);
      quad[i] = NodeId.isAny(id) ? -1 : index.terms().number(NumberedTerms.stored(id));
      if (quad[i] < 0 && !NodeId.isAny(id)) {
        return Iter.nullIterator();
      }
    }
    return index.range(quad).each(this::tuple);
  }

  @Override
  public Iterator<Tuple<NodeId>> all() {
    return index.all(Order.valueOf(getName())).each(this::tuple);
  }

  @Override
  public long size() {
    return index.all(Order.valueOf(getName())).size();
  }

  @Override
  public boolean isEmpty() {
    return size() == 0;
  }

  private Tuple<NodeId> tuple(int[] quad) {
    NumberedTerms terms = index.terms();
    return TupleFactory.create4(
        terms.id(quad[0]), terms.id(quad[1]), terms.id(quad[2]), terms.id(quad[3]));
  }

  @Override
  protected void performAdd(Tuple<NodeId> tuple) {
    throw readOnly();
  }

  @Override
  protected void performDelete(Tuple<NodeId> tuple) {
    throw readOnly();
  }

  @Override
  public void addAll(Collection<Tuple<NodeId>> tuples) {
    throw readOnly();
  }

  @Override
  public void deleteAll(Collection<Tuple<NodeId>> tuples) {
    throw readOnly();
  }

  @Override
  public void clear() {
    throw readOnly();
  }

  private static RuntimeException readOnly() {
    return new UnsupportedOperationException("a release does not change");
  }

  @Override
  public TupleIndex wrapped() {
    return tree;
  }

  @Override
  public void sync() {
    // Nothing is written.
  }

  @Override
  public void close() {
    tree.close();
  }
}
