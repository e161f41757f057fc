package org.w3id.dyad.bounds;

import java.util.function.Predicate;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.geosparql.configuration.GeoSPARQLConfig;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.optimize.Optimize;
import org.apache.jena.sparql.algebra.optimize.Rewrite;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.solver.QC2;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.w3id.dyad.bounds.allowance.Allowance;
import org.w3id.dyad.bounds.allowance.RefusedException;
import org.w3id.dyad.bounds.allowance.StoppedException;
import org.w3id.dyad.bounds.allowance.StoppedException.Reason;
import org.w3id.dyad.bounds.service.ServiceClient;
import org.w3id.dyad.bounds.service.ServiceList;
import org.w3id.dyad.bounds.service.Services;
import org.w3id.dyad.trade.virtual.VirtualDataset;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;

/** Makes executions that stay within an allowance and a policy. */
public final class BoundedQuery {
  private final Policy policy;
  private final boolean hasServices;

  /** Executions that may ask these services. */
  public BoundedQuery(ServiceList services) {
    // Before any literal is read: it would keep the datatype that was known then.
    GeoSPARQLConfig.setupNoIndex();
    policy = new Policy(services);
    hasServices = !services.isEmpty();
  }

  /**
   * An execution of a query.
   *
   * @param data what it is about; its context may bring an optimizer of its own
   * @param allowance what it may use; who runs it sees a {@link StoppedException} if that is not
   *     enough, or a {@link RefusedException}
   */
  public QueryExec prepare(Query query, DatasetGraph data, Allowance allowance) {
    Context context = Context.setupContextForDataset(ARQ.getContext(), data);
    allowance.putInto(context);
    QC.setFactory(context, BoundedExecutor.FACTORY);
    context.set(SystemTDB.symTupleFilter, watched(QC2.getFilter(context), allowance));
    context.set(ARQConstants.sysOptimizerFactory, bounded(context, allowance));
    context.set(QueryBounds.SYMBOL, boundsOfCube(allowance));
    // Evaluates expressions before they have their bounds.
    context.set(ARQ.optExprConstantFolding, false);
    // Makes a branch of each combination of alternatives: their number is exponential.
    context.set(ARQ.optFilterDisjunction, false);
    // Makes a nest of comparisons of each list: so deep that it cannot be planned.
    context.set(ARQ.optFilterExpandOneOf, false);
    FunctionRegistry.set(context, new Policy.Functions(FunctionRegistry.get()));
    PropertyFunctionRegistry.set(
        context, new Policy.PropertyFunctions(PropertyFunctionRegistry.get(), allowance));
    Services.putInto(context);
    context.set(ARQ.httpServiceAllowed, hasServices);
    context.set(ARQ.httpQueryClient, new ServiceClient(allowance));
    context.set(ARQ.httpQueryTimeout, allowance.remaining().toMillis());
    return QueryExec.dataset(data).query(query).context(context).build();
  }

  /** The same data for one reader, who finds quads of it within an allowance. */
  public DatasetGraph within(DatasetGraph data, Allowance allowance) {
    return data instanceof VirtualDataset flows ? flows.within(boundsOfCube(allowance)) : data;
  }

  /** TDB2 asks this filter of each triple that it reads: the one place inside its inner loops. */
  private static Predicate<Tuple<NodeId>> watched(
      Predicate<Tuple<NodeId>> filter, Allowance allowance) {
    return tuple -> {
      allowance.check();
      return filter == null || filter.test(tuple);
    };
  }

  /** The same bounds for the part of a query that the trade cube answers. */
  private QueryBounds boundsOfCube(Allowance allowance) {
    return new QueryBounds() {
      @Override
      public void check(Op query) {
        policy.check(query, allowance.limits().query());
      }

      @Override
      public Op bounded(Op part) {
        return BoundedExpressions.bound(part, allowance);
      }

      @Override
      public Graph watched(Graph graph) {
        return new WatchedGraph(graph, allowance);
      }

      @Override
      public RuntimeException end() {
        return allowance.end();
      }

      @Override
      public void takeTurn() {
        allowance.checkNow();
      }

      @Override
      public void charge(long nanos) {
        allowance.computedElsewhere(nanos);
      }

      @Override
      public RuntimeException outOfMemory() {
        allowance.stop(Reason.MEMORY, NO_MEMORY);
        return allowance.end();
      }
    };
  }

  private RewriteFactory bounded(Context outer, Allowance allowance) {
    RewriteFactory given = outer.get(ARQConstants.sysOptimizerFactory);
    RewriteFactory optimizer = given == null ? Optimize.getFactory() : given;
    return context -> {
      Rewrite rewrite = optimizer.create(context);
      return op -> {
        allowance.checkNow();
        policy.check(op, allowance.limits().query());
        Op optimized = rewrite.rewrite(op);
        allowance.checkNow();
        return BoundedExpressions.bound(optimized, allowance);
      };
    };
  }
}
