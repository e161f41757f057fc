package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpLib;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.optimize.OptimizerStd;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.algebra.optimize.TransformMergeBGPs;
import org.apache.jena.sparql.algebra.optimize.TransformPathFlatten;
import org.apache.jena.sparql.algebra.optimize.TransformScopeRename;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.DynamicDatasets.DynamicDatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.util.Context;
import org.w3id.dyad.graph.FilterScope;

/**
 * A query divided between the cube and the triples.
 *
 * @param op what is to be executed; null if the query cannot be divided
 * @param dataset the triples, as the operator's own patterns see them
 * @param refusal why the query cannot be divided; null if it can
 */
record Division(Op op, DatasetGraph dataset, String refusal) {

  private static Division refused(String reason) {
    return new Division(null, null, reason);
  }

  boolean isRefused() {
    return op == null;
  }

  /**
   * Divides a query, if it can be divided.
   *
   * @param view the data set as FROM and FROM NAMED make it, or the data set itself
   */
  static Division of(VirtualDataset data, DatasetGraph view, Op op, Context context) {
    if (data.annotations().overlaps(data.cube().mapping())) {
      return refused("triples beside the cube describe flows with the cube's own properties");
    }
    Set<Node> defaultGraphs = null;
    Set<Node> namedGraphs = null;
    DatasetGraph base = data.base();
    boolean union = VirtualEngine.isUnion(base, context);
    DatasetGraph storage = VirtualEngine.storage(base);
    boolean stored = storage != null;
    if (view instanceof DynamicDatasetGraph dynamic) {
      defaultGraphs = new HashSet<>(dynamic.getOriginalDefaultGraphs());
      namedGraphs = new HashSet<>(dynamic.getOriginalNamedGraphs());
      if (defaultGraphs.stream().anyMatch(Division::isSpecial)
          || namedGraphs.stream().anyMatch(Division::isSpecial)) {
        return refused("FROM names a graph that is made of others");
      }
      base = DynamicDatasets.dynamicDataset(defaultGraphs, namedGraphs, base, false);
      union = false;
      stored = false;
    } else if (stored) {
      base = storage;
    }
    QueryBounds bounds = QueryBounds.of(context);
    bounds.check(op);
    Op renamed = TransformScopeRename.transform(op);
    renamed = Transformer.transformSkipService(new TransformPathFlatten(), renamed);
    renamed = Transformer.transformSkipService(new TransformMergeBGPs(), renamed);
    renamed =
        FilterScope.kept(
            renamed,
            each -> Transformer.transformSkipService(new TransformFilterPlacement(false), each));
    renamed = QuickDivision.in(renamed);
    Leaves leaves =
        new Leaves(data.cube(), data.base(), data.annotations(), defaultGraphs, namedGraphs);
    Engine engine = new Engine(data, view, leaves, context, stored, union);
    try {
      Planner planner = new Planner(data.cube(), leaves, engine, true);
      return new Division(bounds.bounded(planner.executable(planner.plan(renamed))), base, null);
    } catch (UnplannableException e) {
      return refused(e.getMessage());
    }
  }

  private static boolean isSpecial(Node graph) {
    return Quad.isUnionGraph(graph) || Quad.isDefaultGraph(graph);
  }

  /** Makes operators for one query. */
  private record Engine(
      VirtualDataset data,
      DatasetGraph view,
      Leaves leaves,
      Context context,
      boolean stored,
      boolean union)
      implements Surroundings {

    @Override
    public Op prepare(Op op) {
      Op ready =
          bounded(FilterScope.kept(PlacedOp.unmarked(op), new OptimizerStd(context)::rewrite));
      if (stored) {
        ready = Algebra.toQuadForm(ready);
        ready = union ? OpLib.unionDefaultGraphQuads(ready) : ready;
      }
      return ready;
    }

    @Override
    public Op bounded(Op op) {
      return QueryBounds.of(context).bounded(op);
    }

    @Override
    public Op pathOverBoth(TriplePath path, Node graph) {
      Op pattern = new OpPath(path);
      return new OutsideOp(
          "path",
          graph == null ? pattern : new OpGraph(graph, pattern),
          (input, execution) -> {
            Graph active = graph == null ? view.getDefaultGraph() : view.getGraph(graph);
            Graph watched = QueryBounds.of(context).watched(active);
            return new QueryIterPath(
                path, input, ExecutionContext.copyChangeActiveGraph(execution, watched));
          });
    }

    @Override
    public Op inCube(Rel rel, Op original) {
      return new CubeOp(
          data.cube(),
          rel,
          original,
          () -> {
            Planner planner = new Planner(data.cube(), leaves, this, false);
            return bounded(planner.executable(planner.plan(original)));
          });
    }

    @Override
    public Op join(Op inCube, Op outside) {
      return Joins.join(inCube, bounded(outside));
    }
  }
}
