package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.sparql.Optimizer;
import org.w3id.dyad.sparql.plan.Planner;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;
import org.w3id.dyad.trade.virtual.plan.Leaves;
import org.w3id.dyad.trade.virtual.plan.PatternResolver;
import org.w3id.dyad.trade.virtual.plan.PatternSearch;

/**
 * A query that is ready to be executed.
 *
 * @param op the operator
 * @param triples the data set of the operator's own patterns: the triples beside the cube
 * @param active the default graph of that
 */
record QueryPlan(Op op, DatasetGraph triples, Graph active) {

  /**
   * Plans a query.
   *
   * @param view the data set as FROM and FROM NAMED make it, or the data set itself
   */
  static QueryPlan of(VirtualDataset data, DatasetGraph view, Op query, Context context) {
    QueryBounds bounds = QueryBounds.of(context);
    bounds.check(query);
    Scope scope = Scope.of(data, view, context);
    Leaves leaves =
        new Leaves(
            data.cube(),
            data.base(),
            data.annotations(),
            scope.defaultGraphs(),
            scope.namedGraphs());
    PatternResolver resolver =
        new PatternResolver(
            data.cube(), leaves, new PatternSearch(view, scope.isStored()), bounds::takeTurn);
    Op resolved = resolver.resolved(Optimizer.normalized(query, context));
    Op planned = new Planner(bounds::bounded, bounds::takeTurn).planned(resolved);
    return new QueryPlan(planned, scope.triples(), scope.active());
  }

  ExecutionContext execution(Context context) {
    return ExecutionContext.create(triples, active, context);
  }

  /**
   * The triples that a query is about.
   *
   * @param defaultGraphs the graphs that FROM makes the default graph; null if there is no FROM
   * @param namedGraphs the graphs that FROM NAMED leaves; null if it says nothing
   * @param isStored whether the triples are TDB2's own data set
   */
  private record Scope(
      DatasetGraph triples,
      Graph active,
      Set<Node> defaultGraphs,
      Set<Node> namedGraphs,
      boolean isStored) {

    static Scope of(VirtualDataset data, DatasetGraph view, Context context) {
      DatasetGraph base = data.base();
      if (view instanceof DynamicDatasetGraph dynamic) {
        Set<Node> defaults = new HashSet<>(dynamic.getOriginalDefaultGraphs());
        Set<Node> named = new HashSet<>(dynamic.getOriginalNamedGraphs());
        DatasetGraph some = DynamicDatasets.dynamicDataset(defaults, named, base, false);
        return new Scope(some, some.getDefaultGraph(), defaults, named, false);
      }
      DatasetGraph storage = VirtualEngine.storage(base);
      DatasetGraph triples = storage == null ? base : storage;
      Graph active =
          VirtualEngine.isUnion(base, context)
              ? triples.getUnionGraph()
              : triples.getDefaultGraph();
      return new Scope(triples, active, null, null, storage != null);
    }
  }
}
