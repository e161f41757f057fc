package org.w3id.dyad.trade.virtual.plan;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.main.QC;
import org.w3id.dyad.sparql.algebra.EvaluatedOp;
import org.w3id.dyad.trade.virtual.exec.QueryBounds;

/**
 * Makes the operators that answer patterns without SQL.
 *
 * @param view all data that the query is about: triples and cube, as FROM and FROM NAMED make it
 * @param isStored whether the operators that are not told otherwise run on TDB2's own data set
 */
public record PatternSearch(DatasetGraph view, boolean isStored) {

  /** Patterns that only the triples beside the cube can match. */
  Op triples(List<Triple> triples, Node graph) {
    BasicPattern pattern = new BasicPattern();
    triples.forEach(pattern::add);
    if (graph == null || pattern.isEmpty()) {
      return new OpBGP(pattern);
    }
    return isStored ? new OpQuadPattern(graph, pattern) : new OpGraph(graph, new OpBGP(pattern));
  }

  /** A path that only goes over triples beside the cube. */
  Op path(TriplePath path, Node graph) {
    return graph == null ? new OpPath(path) : new OpGraph(graph, new OpPath(path));
  }

  /** Patterns, triple by triple in both. */
  Op search(List<Triple> triples, Node graph) {
    BasicPattern pattern = new BasicPattern();
    triples.forEach(pattern::add);
    return search(new OpBGP(pattern), graph);
  }

  /** A path, step by step in both. */
  Op search(TriplePath path, Node graph) {
    return search(new OpPath(path), graph);
  }

  private Op search(Op op, Node graph) {
    return new EvaluatedOp(
        "search",
        graph == null ? op : new OpGraph(graph, op),
        (input, execution) -> {
          Op searched = graph instanceof Var ? new OpGraph(graph, op) : op;
          return QC.execute(searched, input, in(graph, execution));
        });
  }

  private ExecutionContext in(Node graph, ExecutionContext execution) {
    Graph active =
        graph == null || graph instanceof Var ? view.getDefaultGraph() : view.getGraph(graph);
    Graph watched = QueryBounds.of(execution.getContext()).watched(active);
    return ExecutionContext.create(view, watched, execution.getContext());
  }
}
