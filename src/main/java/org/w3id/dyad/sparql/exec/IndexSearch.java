package org.w3id.dyad.sparql.exec;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterNullIterator;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.GraphTDB;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.index.QuadIndex;

/**
 * Evaluates patterns, with conditions or without, in the index of a release.
 *
 * @param active the graph that patterns are about which name none
 * @param check is called for each quad that is looked at; throws if the query has to end
 */
record IndexSearch(QuadIndex index, GraphTDB active, Runnable check, ExecutionContext execution) {

  /** The search of an execution; null if its data have no index. */
  static IndexSearch of(ExecutionContext execution, Runnable check) {
    return execution.getActiveGraph() instanceof GraphTDB graph
        ? QuadIndex.of(graph.getDSG())
            .map(index -> new IndexSearch(index, graph, check, execution))
            .orElse(null)
        : null;
  }

  /**
   * The rows that come in with what agrees with them.
   *
   * @param isOptional whether a row without any match stays as it is
   * @return null if the operator is none that is evaluated here
   */
  QueryIterator rows(Op op, boolean isOptional, QueryIterator input) {
    List<Expr> conditions =
        op instanceof OpFilter filter ? filter.getExprs().getList() : List.<Expr>of();
    Op below = op instanceof OpFilter filter ? filter.getSubOp() : op;
    Node graph = graph(below);
    if (graph == null || conditions.stream().anyMatch(MentionedVars::hasPattern)) {
      return null;
    }
    BasicPattern triples = pattern(below);
    if (triples.isEmpty() || hasTripleTerm(triples)) {
      return null;
    }
    QuadPattern pattern = QuadPattern.of(triples, graph, index);
    if (pattern != null) {
      return new PatternRows(input, pattern, conditions, isOptional, index, check, execution);
    }
    if (isOptional) {
      return input;
    }
    input.close();
    return QueryIterNullIterator.create(execution);
  }

  /** {@link Node#ANY} for the union of all; null if it is the default graph, or no pattern. */
  private Node graph(Op op) {
    if (op instanceof OpQuadPattern quads) {
      return OpExecutorTDB2.decideGraphNode(quads.getGraphNode(), execution);
    }
    return op instanceof OpBGP
        ? OpExecutorTDB2.decideGraphNode(active.getGraphName(), execution)
        : null;
  }

  private static BasicPattern pattern(Op op) {
    return op instanceof OpQuadPattern quads ? quads.getBasicPattern() : ((OpBGP) op).getPattern();
  }

  private static boolean hasTripleTerm(BasicPattern pattern) {
    return pattern.getList().stream()
        .anyMatch(each -> each.getSubject().isTripleTerm() || each.getObject().isTripleTerm());
  }
}
