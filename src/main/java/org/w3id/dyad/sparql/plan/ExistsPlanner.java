package org.w3id.dyad.sparql.plan;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_Exists;
import org.apache.jena.sparql.expr.E_NotExists;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.w3id.dyad.sparql.algebra.Agreement;
import org.w3id.dyad.sparql.algebra.CertainVars;
import org.w3id.dyad.sparql.algebra.Correlation;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;

/**
 * Plans filters, and patterns in expressions. A pattern that ARQ can evaluate row by row at little
 * cost is left to it.
 */
final class ExistsPlanner {

  private final PlannerContext planner;

  ExistsPlanner(PlannerContext planner) {
    this.planner = planner;
  }

  Op filter(OpFilter filter) {
    Op planned = planner.plan(filter.getSubOp());
    List<Expr> conditions = Operators.conjuncts(filter.getExprs());
    // Conditions without patterns first: they leave fewer rows to be asked about.
    for (Expr condition : conditions) {
      planned = MentionedVars.hasPattern(condition) ? planned : plain(condition, planned);
    }
    for (Expr condition : conditions) {
      planned = MentionedVars.hasPattern(condition) ? exists(condition, planned) : planned;
    }
    return planned;
  }

  private static Op plain(Expr condition, Op planned) {
    OpFilter whole = OpFilter.filterDirect(condition, planned);
    return planned instanceof RemoteOp && RemoteOp.above(whole, planned) instanceof RemoteOp moved
        ? moved
        : Operators.filter(condition, planned);
  }

  private Op exists(Expr condition, Op planned) {
    Op moved = matching(condition, planned);
    if (moved != null) {
      return moved;
    }
    Op meaning = OpFilter.filterDirect(condition, planned);
    Existence existence = batched(condition);
    return existence == null ? meaning : existence.filter(planner.bounded(planned), meaning);
  }

  /** EXISTS between two parts of one remote store. */
  private Op matching(Expr condition, Op planned) {
    boolean isBare = condition instanceof E_Exists || condition instanceof E_NotExists;
    if (!isBare || !(planned instanceof RemoteOp remote)) {
      return null;
    }
    Agreement agreement = Agreement.of(((ExprFunctionOp) condition).getGraphPattern());
    if (agreement == null || !agreement.conditions().isEmpty()) {
      return null;
    }
    return planner.plan(agreement.part()) instanceof RemoteOp other && shareCertainly(remote, other)
        ? remote.matching(
            other,
            condition instanceof E_NotExists,
            Operators.filter(condition, remote.effectiveOp()),
            OpFilter.filterDirect(condition, remote.withoutSides()))
        : null;
  }

  /** Whether both bind all variables that they share in each of their rows. */
  static boolean shareCertainly(Op left, Op right) {
    Set<Var> shared = OpVars.visibleVars(left);
    shared.retainAll(OpVars.visibleVars(right));
    return CertainVars.of(left).containsAll(shared) && CertainVars.of(right).containsAll(shared);
  }

  Op extend(OpExtend meaning, Var variable, Expr value) {
    Existence existence = batched(value);
    return existence == null
        ? meaning
        : existence.extend(planner.bounded(meaning.getSubOp()), variable, meaning);
  }

  private Existence batched(Expr expression) {
    return MentionedVars.isStable(expression)
            && MentionedVars.patterns(expression).stream().anyMatch(this::isDear)
        ? Existence.of(expression, planner)
        : null;
  }

  /** Whether it costs much to evaluate a pattern for a single row. */
  private boolean isDear(ExprFunctionOp exists) {
    Op pattern = exists.getGraphPattern();
    return RemoteOp.isIn(pattern) || !Correlation.isJoin(pattern, OpVars.visibleVars(pattern));
  }
}
