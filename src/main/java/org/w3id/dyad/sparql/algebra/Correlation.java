package org.w3id.dyad.sparql.algebra;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;

/**
 * Tells whether rows may be fed into an operator, which is how ARQ runs an index join: whether the
 * operator's rows for a row that comes in are its own rows that agree with it. They are not where a
 * value that comes in is seen by an expression, an OPTIONAL or a sub-select that would not see it
 * if the operator were evaluated alone. Operators that ARQ evaluates anew for each row although the
 * row changes nothing of them (hash joins) count as not feedable too: that would be slow.
 */
public final class Correlation {

  private Correlation() {}

  /**
   * Whether rows may be fed into an operator.
   *
   * @param incoming the variables that the rows may bind
   */
  public static boolean isJoin(Op op, Set<Var> incoming) {
    if (op instanceof OpBGP
        || op instanceof OpTriple
        || op instanceof OpQuadPattern
        || op instanceof OpPath
        || op instanceof OpTable
        || op instanceof RemoteOp remote && remote.isStable()) {
      return true;
    }
    if (op instanceof EvaluatedOp evaluated) {
      return isJoin(evaluated.effectiveOp(), incoming);
    }
    if (op instanceof OpSequence
        || op instanceof OpUnion
        || op instanceof OpPropFunc
        || op instanceof OpGraph graph && isPattern(graph)) {
      return Operators.parts(op).stream().allMatch(part -> isJoin(part, incoming));
    }
    if (op instanceof OpFilter filter) {
      return isJoin(filter.getSubOp(), incoming)
          && filter.getExprs().getList().stream()
              .allMatch(condition -> isBlind(condition, incoming, filter.getSubOp()));
    }
    if (op instanceof OpExtend extend) {
      return isJoin(extend.getSubOp(), incoming)
          && Collections.disjoint(extend.getVarExprList().getVars(), incoming)
          && extend.getVarExprList().getExprs().values().stream()
              .allMatch(value -> isBlind(value, incoming, extend.getSubOp()));
    }
    return isOptional(op, incoming);
  }

  private static boolean isPattern(OpGraph graph) {
    return graph.getSubOp() instanceof OpBGP
        || graph.getSubOp() instanceof OpPath
        || graph.getSubOp() instanceof OpPropFunc;
  }

  private static boolean isOptional(Op op, Set<Var> incoming) {
    return op instanceof OpConditional optional
        && isJoin(optional.getLeft(), incoming)
        && isBlind(MentionedVars.of(optional.getRight()), incoming, optional.getLeft());
  }

  private static boolean isBlind(Expr expression, Set<Var> incoming, Op below) {
    return isBlind(MentionedVars.of(expression), incoming, below);
  }

  /** Whether what comes in changes no value of some variables: each row of a part has its own. */
  private static boolean isBlind(Set<Var> variables, Set<Var> incoming, Op below) {
    Set<Var> seen = new HashSet<>(variables);
    seen.retainAll(incoming);
    return seen.isEmpty() || CertainVars.of(below).containsAll(seen);
  }
}
