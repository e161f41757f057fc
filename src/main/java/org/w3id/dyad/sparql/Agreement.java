package org.w3id.dyad.sparql;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.expr.Expr;

/**
 * The pattern of an EXISTS as a part and conditions: there is a row of the pattern for a given row
 * if and only if a row of the part agrees with the given row and both together satisfy the
 * conditions.
 *
 * <p>That holds for patterns, joins and unions, and for filters at the top. A filter deeper inside
 * must be about variables that its own part always binds, so that the given row's values change
 * nothing there. For all else (OPTIONAL, MINUS, sub-selects, assignments) ARQ evaluates the pattern
 * for each row.
 */
record Agreement(Op part, List<Expr> conditions) {

  /** The part and the conditions; null if the pattern is not made of them. */
  static Agreement of(Op pattern) {
    List<Expr> conditions = new ArrayList<>();
    Op part = pattern;
    while (part instanceof OpFilter filter) {
      conditions.addAll(filter.getExprs().getList());
      part = filter.getSubOp();
    }
    boolean holds =
        conditions.stream().noneMatch(Mentions::hasPattern)
            && conditions.stream().allMatch(Mentions::isStable)
            && isPlain(part);
    return holds ? new Agreement(part, conditions) : null;
  }

  private static boolean isPlain(Op op) {
    if (op instanceof OpBGP
        || op instanceof OpTriple
        || op instanceof OpPath
        || op instanceof OpQuadPattern
        || op instanceof OpTable
        || op instanceof RemoteOp remote && remote.isStable()) {
      return true;
    }
    if (op instanceof OpFilter filter) {
      return isPlain(filter.getSubOp())
          && filter.getExprs().getList().stream().allMatch(each -> isAbout(each, filter));
    }
    if (op instanceof EvaluatedOp evaluated) {
      return isPlain(evaluated.effectiveOp());
    }
    boolean isMade =
        op instanceof OpJoin
            || op instanceof OpSequence
            || op instanceof OpUnion
            || op instanceof OpGraph;
    return isMade && Operators.parts(op).stream().allMatch(Agreement::isPlain);
  }

  private static boolean isAbout(Expr condition, OpFilter filter) {
    return !Mentions.hasPattern(condition)
        && Mentions.isStable(condition)
        && CertainVars.of(filter.getSubOp()).containsAll(Mentions.of(condition));
  }
}
