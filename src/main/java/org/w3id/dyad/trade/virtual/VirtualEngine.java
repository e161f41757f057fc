package org.w3id.dyad.trade.virtual;

import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.Plan;
import org.apache.jena.sparql.engine.QueryEngineFactory;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterRoot;
import org.apache.jena.sparql.engine.iterator.QueryIteratorWrapper;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.engine.main.QueryEngineMain;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.w3id.dyad.release.Companion;
import org.w3id.dyad.trade.virtual.exec.Supervision;

/** Evaluates queries over a {@link VirtualDataset} as {@link QueryPlan} plans them. */
final class VirtualEngine extends QueryEngineMain {

  private static final QueryEngineFactory FACTORY = new Factory();

  private final VirtualDataset data;

  private VirtualEngine(Query query, VirtualDataset data, Binding input, Context context) {
    super(query, data, input, context);
    this.data = data;
  }

  private VirtualEngine(Op op, VirtualDataset data, Binding input, Context context) {
    super(op, data, input, context);
    this.data = data;
  }

  /** Makes the engine known; it takes only virtual data sets. */
  static synchronized void makeKnown() {
    if (!QueryEngineRegistry.containsFactory(FACTORY)) {
      QueryEngineRegistry.addFactory(FACTORY);
    }
  }

  static boolean isUnion(DatasetGraph base, Context context) {
    return storage(base) != null
        && context != null
        && (context.isTrue(TDB2.symUnionDefaultGraph1)
            || context.isTrue(TDB2.symUnionDefaultGraph2));
  }

  /** The TDB2 store behind a data set, or null if there is none. */
  static DatasetGraph storage(DatasetGraph base) {
    DatasetGraph data = base;
    while (data instanceof DatasetGraphWrapper wrapper && !TDBInternal.isBackedByTDB(data)) {
      data = wrapper.getWrapped();
    }
    return TDBInternal.isBackedByTDB(data) ? TDBInternal.requireStorage(data) : null;
  }

  @Override
  protected Op modifyOp(Op op) {
    // The plan depends on the data set: see eval.
    return op;
  }

  @Override
  public QueryIterator eval(Op op, DatasetGraph dataset, Binding input, Context context) {
    context.set(Companion.WHOLE, dataset);
    Supervision supervision = Supervision.begin(context);
    try {
      QueryPlan plan = QueryPlan.of(data, dataset, Substitute.substitute(op, input), context);
      ExecutionContext execution = plan.execution(context);
      QueryIterator root =
          input.isEmpty()
              ? QueryIterRoot.create(execution)
              : QueryIterRoot.create(input, execution);
      return new Supervised(QC.execute(plan.op(), root, execution), supervision);
    } catch (RuntimeException e) {
      supervision.close();
      throw e;
    }
  }

  /** The rows of a whole query. */
  private static final class Supervised extends QueryIteratorWrapper {
    private final Supervision supervision;

    Supervised(QueryIterator rows, Supervision supervision) {
      super(rows);
      this.supervision = supervision;
    }

    @Override
    protected void closeIterator() {
      super.closeIterator();
      supervision.close();
    }
  }

  private static final class Factory implements QueryEngineFactory {
    @Override
    public boolean accept(Query query, DatasetGraph dataset, Context context) {
      return dataset instanceof VirtualDataset;
    }

    @Override
    public Plan create(Query query, DatasetGraph dataset, Binding input, Context context) {
      return new VirtualEngine(query, (VirtualDataset) dataset, input, context).getPlan();
    }

    @Override
    public boolean accept(Op op, DatasetGraph dataset, Context context) {
      return dataset instanceof VirtualDataset;
    }

    @Override
    public Plan create(Op op, DatasetGraph dataset, Binding input, Context context) {
      return new VirtualEngine(op, (VirtualDataset) dataset, input, context).getPlan();
    }
  }
}
