package org.w3id.dyad.conformance;

import java.util.List;
import org.apache.jena.mem2.GraphMem2Roaring;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.w3id.dyad.graph.FilterScope;
import org.w3id.dyad.graph.StoreExecutor;
import org.w3id.dyad.trade.virtual.VirtualDataset;

/**
 * The same quads three times: all as plain triples in memory, all in TDB2, and in TDB2 with the
 * flows in a cube beside it. The latter two are opened as a release is.
 */
final class SmallWorld implements AutoCloseable {

  /** The default graph has a copy of what is in the named graphs. */
  private final DatasetGraph plain =
      DatasetGraphFactory.createWithGraphMaker(name -> new GraphMem2Roaring());

  private final DatasetGraph stored = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph beside = DatabaseMgr.createDatasetGraph();
  private final DatasetGraph triples;
  private final VirtualDataset virtual;

  /**
   * Makes a world.
   *
   * @param cube the flows; it stays the caller's to close
   * @param around the quads beside them; nothing in the default graph
   */
  SmallWorld(SmallCube cube, DatasetGraph around) {
    Txn.executeWrite(beside, () -> around.find().forEachRemaining(beside::add));
    Txn.executeWrite(
        stored,
        () -> {
          for (DatasetGraph each : List.of(around, cube.quads())) {
            each.find().forEachRemaining(stored::add);
          }
        });
    // TDB2 keeps numbers by value: the plain triples have its forms.
    Txn.executeRead(stored, () -> stored.find().forEachRemaining(this::addPlain));
    triples = opened(stored);
    DatasetGraph base = opened(beside);
    base.begin(TxnType.READ);
    virtual = VirtualDataset.of(base, cube.store());
    base.end();
  }

  private void addPlain(Quad quad) {
    plain.add(quad);
    plain.getDefaultGraph().add(quad.asTriple());
  }

  /** As a release is opened. */
  private static DatasetGraph opened(DatasetGraph stored) {
    DatasetGraph opened = new DatasetGraphReadOnly(stored);
    stored.getContext().set(TDB2.symUnionDefaultGraph, true);
    opened.getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(opened.getContext(), StoreExecutor.FACTORY);
    FilterScope.keepIn(opened.getContext());
    PlannerSettings.put(opened.getContext());
    return opened;
  }

  /** All as plain triples in memory. */
  DatasetGraph plain() {
    return plain;
  }

  /** All as triples in a release. */
  DatasetGraph triples() {
    return triples;
  }

  /** A release that has the flows in a cube. */
  VirtualDataset virtual() {
    return virtual;
  }

  @Override
  public void close() {
    plain.close();
    stored.close();
    beside.close();
  }
}
