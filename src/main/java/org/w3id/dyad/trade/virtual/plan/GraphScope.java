package org.w3id.dyad.trade.virtual.plan;

import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.Op2;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.w3id.dyad.sparql.algebra.MentionedVars;

/**
 * Tells whether a GRAPH with a variable means the same as that variable at each of the patterns
 * inside: {@code GRAPH ?g { A B }} is {@code GRAPH ?g { A } GRAPH ?g { B }}, since the join is on
 * {@code ?g} too. It does for patterns that are not empty, filters, joins, unions and OPTIONAL, if
 * nothing inside mentions the variable and no expression has a pattern. For all else the part is
 * evaluated in each named graph by itself.
 */
final class GraphScope {

  private GraphScope() {}

  static boolean isPlain(Op op, Var graph) {
    return !MentionedVars.of(op).contains(graph) && isMade(op);
  }

  private static boolean isMade(Op op) {
    if (op instanceof OpBGP bgp) {
      return !bgp.getPattern().isEmpty();
    }
    if (op instanceof OpFilter filter) {
      return filter.getExprs().getList().stream().noneMatch(MentionedVars::hasPattern)
          && isMade(filter.getSubOp());
    }
    if (op instanceof OpExtend extend) {
      return extend.getVarExprList().getExprs().values().stream()
              .noneMatch(MentionedVars::hasPattern)
          && isMade(((Op1) op).getSubOp());
    }
    if (op instanceof OpLeftJoin join && join.getExprs() != null) {
      if (join.getExprs().getList().stream().anyMatch(MentionedVars::hasPattern)) {
        return false;
      }
    }
    if (op instanceof OpSequence sequence) {
      return sequence.getElements().stream().allMatch(GraphScope::isMade);
    }
    boolean isPair = op instanceof OpJoin || op instanceof OpUnion || op instanceof OpLeftJoin;
    return op instanceof OpTriple
        || isPair && isMade(((Op2) op).getLeft()) && isMade(((Op2) op).getRight());
  }
}
