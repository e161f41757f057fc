package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprVar;
import org.w3id.dyad.sparql.algebra.MentionedVars;

/**
 * Computes sort keys that are expressions once for each row; ARQ computes them anew with each
 * comparison. A key without a value is an unbound variable, which sorts first in both.
 */
final class SortKeys {

  private static final String PREFIX = "#sort";

  private SortKeys() {}

  /** The same order by variables; the operator itself if it has no other keys. */
  static Op computed(OpOrder order) {
    OpOrder byVariables = byVariables(order);
    return byVariables == order
        ? order
        : new OpProject(byVariables, List.copyOf(OpVars.visibleVars(order)));
  }

  /** The same order by variables, of which some are left to be projected away. */
  static OpOrder byVariables(OpOrder order) {
    Set<Var> known = MentionedVars.of(order);
    VarExprList values = new VarExprList();
    List<SortCondition> conditions = new ArrayList<>();
    for (SortCondition condition : order.getConditions()) {
      Expr key = condition.getExpression();
      if (key.isVariable()) {
        conditions.add(condition);
      } else {
        Var variable = Var.alloc(PREFIX + known.size() + "." + values.size());
        values.add(variable, key);
        conditions.add(new SortCondition(new ExprVar(variable), condition.getDirection()));
      }
    }
    return values.isEmpty()
        ? order
        : new OpOrder(OpExtend.create(order.getSubOp(), values), conditions);
  }
}
