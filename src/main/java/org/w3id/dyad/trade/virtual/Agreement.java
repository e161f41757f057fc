package org.w3id.dyad.trade.virtual;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.w3id.dyad.graph.CertainVars;

/**
 * Tells of the pattern of an EXISTS whether it is enough that a row of it agrees with the row that
 * is tested. Where the tested row's values reach into filters or sub-selects, it is not.
 */
final class Agreement {

  private Agreement() {}

  static boolean isEnough(Op pattern) {
    if (pattern instanceof OpFilter filter) {
      return isEnough(filter.getSubOp())
          && filter.getExprs().getList().stream()
              .allMatch(expr -> isAbout(expr, CertainVars.of(filter.getSubOp())));
    }
    if (pattern instanceof OpGraph graph) {
      return graph.getNode().isURI() && isEnough(graph.getSubOp());
    }
    List<Op> parts = parts(pattern);
    return parts != null && parts.stream().allMatch(Agreement::isEnough);
  }

  private static List<Op> parts(Op pattern) {
    if (pattern instanceof OpJoin join) {
      return List.of(join.getLeft(), join.getRight());
    }
    if (pattern instanceof OpUnion union) {
      return List.of(union.getLeft(), union.getRight());
    }
    if (pattern instanceof OpSequence sequence) {
      return sequence.getElements();
    }
    boolean leaf =
        pattern instanceof OpBGP
            || pattern instanceof OpTriple
            || pattern instanceof OpPath
            || pattern instanceof OpTable;
    return leaf ? List.of() : null;
  }

  private static boolean isAbout(Expr expr, Set<Var> bound) {
    Set<Var> mentioned = new HashSet<>(expr.getVarsMentioned());
    return !Expressions.hasPattern(expr) && bound.containsAll(mentioned);
  }
}
