package org.w3id.dyad.sparql.algebra;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpTriple;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.core.Var;
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
public record Agreement(Op part, List<Expr> conditions) {

  /** The part and the conditions; null if the pattern is not made of them. */
  public static Agreement of(Op pattern) {
    List<Expr> conditions = new ArrayList<>();
    Op part = pattern;
    while (true) {
      if (part instanceof OpFilter filter) {
        conditions.addAll(filter.getExprs().getList());
        part = filter.getSubOp();
      } else if (part instanceof OpLeftJoin join && isIdle(join, conditions)) {
        part = join.getLeft();
      } else {
        break;
      }
    }
    boolean holds =
        conditions.stream().noneMatch(MentionedVars::hasPattern)
            && conditions.stream().allMatch(MentionedVars::isStable)
            && isPlain(part);
    return holds ? new Agreement(part, conditions) : null;
  }

  /** An OPTIONAL takes no row away; that it adds to rows is idle if no condition looks at it. */
  private static boolean isIdle(OpLeftJoin join, List<Expr> conditions) {
    Set<Var> added = OpVars.visibleVars(join.getRight());
    added.removeAll(CertainVars.of(join.getLeft()));
    return conditions.stream()
        .allMatch(condition -> Collections.disjoint(MentionedVars.of(condition), added));
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
    if (op instanceof OpMinus minus) {
      Set<Var> shared = OpVars.visibleVars(minus.getLeft());
      shared.retainAll(OpVars.visibleVars(minus.getRight()));
      return isPlain(minus.getLeft())
          && CertainVars.of(minus.getLeft()).containsAll(shared)
          && MentionedVars.isStable(minus.getRight());
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
    return !MentionedVars.hasPattern(condition)
        && MentionedVars.isStable(condition)
        && CertainVars.of(filter.getSubOp()).containsAll(MentionedVars.of(condition));
  }
}
