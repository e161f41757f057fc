package org.w3id.dyad.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.exec.StoreExecutor;
import org.w3id.dyad.sparql.index.QuadIndex;
import org.w3id.dyad.sparql.plan.PlannerLimits;
import org.w3id.dyad.trade.DuckDbStore;
import org.w3id.dyad.trade.TradeStore;
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

  private static final TradeStore NO_FLOWS = noFlows();

  private static TradeStore noFlows() {
    try {
      return DuckDbStore.open(Path.of("no-flows"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Makes a world.
   *
   * @param cube the flows; it stays the caller's to close
   * @param around the quads beside them; nothing in the default graph
   * @param isSmall whether the planner has limits so small that few rows reach all of its code
   */
  SmallWorld(SmallCube cube, DatasetGraph around, boolean isSmall) {
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
    for (DatasetGraph each : List.of(stored, beside)) {
      each.getContext().set(PlannerLimits.SYMBOL, isSmall ? PlannerLimits.small() : null);
    }
    index(beside);
    if (!isSmall) {
      index(stored);
    }
    triples = released(opened(stored), NO_FLOWS);
    virtual = released(opened(beside), cube.store());
  }

  /** As a release has it; without it, TDB2's own trees are asked, as while a release is made. */
  private static void index(DatasetGraph data) {
    Txn.executeRead(
        data,
        () -> {
          try {
            QuadIndex.useInMemory(data);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void addPlain(Quad quad) {
    plain.add(quad);
    plain.getDefaultGraph().add(quad.asTriple());
  }

  private static VirtualDataset released(DatasetGraph triples, TradeStore flows) {
    triples.begin(TxnType.READ);
    try {
      return VirtualDataset.of(triples, flows);
    } finally {
      triples.end();
    }
  }

  /** As a release is opened. */
  private static DatasetGraph opened(DatasetGraph stored) {
    DatasetGraph opened = new DatasetGraphReadOnly(stored);
    stored.getContext().set(TDB2.symUnionDefaultGraph, true);
    opened.getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(opened.getContext(), StoreExecutor.FACTORY);
    Optimizer.useIn(opened.getContext());
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
