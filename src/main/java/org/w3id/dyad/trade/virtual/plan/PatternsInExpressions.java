package org.w3id.dyad.trade.virtual.plan;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprList;
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;

/**
 * Changes the patterns of EXISTS in the expressions of an operator, wherever it has expressions.
 */
final class PatternsInExpressions {

  private final UnaryOperator<Op> change;

  private PatternsInExpressions(UnaryOperator<Op> change) {
    this.change = change;
  }

  /** The same operator with other patterns in its own expressions. */
  static Op changed(Op op, UnaryOperator<Op> change) {
    return new PatternsInExpressions(change).of(op);
  }

  private Op of(Op op) {
    if (op instanceof OpFilter filter) {
      return OpFilter.filterDirect(list(filter.getExprs()), filter.getSubOp());
    }
    if (op instanceof OpLeftJoin join && join.getExprs() != null) {
      return OpLeftJoin.create(join.getLeft(), join.getRight(), list(join.getExprs()));
    }
    if (op instanceof OpExtend extend) {
      return OpExtend.create(extend.getSubOp(), values(extend.getVarExprList()));
    }
    if (op instanceof OpOrder order) {
      return new OpOrder(order.getSubOp(), order.getConditions().stream().map(this::of).toList());
    }
    return op instanceof OpGroup group
        ? OpGroup.create(
            group.getSubOp(),
            values(group.getGroupVars()),
            group.getAggregators().stream().map(this::of).toList())
        : op;
  }

  private Expr of(Expr expression) {
    if (expression instanceof ExprFunctionOp exists) {
      return ResolvedExists.of(exists, change.apply(exists.getGraphPattern()));
    }
    if (!MentionedVars.hasPattern(expression)) {
      return expression;
    }
    List<Expr> arguments = expression.getFunction().getArgs().stream().map(this::of).toList();
    return Operators.withArguments(expression, arguments);
  }

  private ExprList list(ExprList expressions) {
    return new ExprList(expressions.getList().stream().map(this::of).toList());
  }

  private VarExprList values(VarExprList values) {
    VarExprList changed = new VarExprList();
    values.forEachVarExpr(
        (variable, value) -> {
          if (value == null) {
            changed.add(variable);
          } else {
            changed.add(variable, of(value));
          }
        });
    return changed;
  }

  private SortCondition of(SortCondition condition) {
    return new SortCondition(of(condition.getExpression()), condition.getDirection());
  }

  private ExprAggregator of(ExprAggregator aggregate) {
    ExprList list = aggregate.getAggregator().getExprList();
    return list == null
        ? aggregate
        : new ExprAggregator(aggregate.getVar(), aggregate.getAggregator().copy(list(list)));
  }
}
