package org.w3id.dyad.sparql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.Op1;
import org.apache.jena.sparql.algebra.op.OpDisjunction;
import org.apache.jena.sparql.algebra.op.OpDistinct;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpProject;
import org.apache.jena.sparql.algebra.op.OpReduced;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.op.OpSlice;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.op.OpUnion;
import org.apache.jena.sparql.algebra.optimize.TransformTopN;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.core.VarExprList;
import org.apache.jena.sparql.expr.Expr;

/**
 * Turns algebra into operators that ARQ executes. The meaning is that of the specification's
 * bottom-up evaluation: each operator is a function of the rows of its parts, and no rule looks at
 * what stands around the operator that it changes. What no rule knows stays as it is.
 */
public final class Planner {

  private final UnaryOperator<Op> bounds;
  private final JoinPlanner joins = new JoinPlanner(this);
  private final ExistsPlanner existences = new ExistsPlanner(this);

  /**
   * A planner for one query.
   *
   * @param bounds puts bounds on the expressions of an operator that is ready
   */
  public Planner(UnaryOperator<Op> bounds) {
    this.bounds = bounds;
  }

  /** The operator that evaluates a whole query. */
  public Op planned(Op query) {
    return ready(FilterPlacement.placed(query));
  }

  /** The operator that evaluates a part within the evaluation of another one. */
  Op ready(Op op) {
    return bounded(Transformer.transform(new TransformTopN(), plan(op)));
  }

  Op bounded(Op op) {
    return bounds.apply(op);
  }

  Expr bounded(Expr expression) {
    return bounds.apply(Operators.filter(expression, OpTable.unit())) instanceof OpFilter filter
        ? filter.getExprs().get(0)
        : expression;
  }

  /** Plans a part. */
  Op plan(Op op) {
    if (op instanceof OpJoin || op instanceof OpSequence) {
      return joins.join(Operators.operands(op));
    }
    if (op instanceof OpLeftJoin join) {
      return joins.leftJoin(join);
    }
    if (op instanceof OpMinus minus) {
      return joins.minus(minus);
    }
    if (op instanceof OpUnion || op instanceof OpDisjunction) {
      return union(Operators.alternatives(op));
    }
    if (op instanceof OpFilter filter) {
      return existences.filter(filter);
    }
    if (op instanceof OpExtend extend) {
      return extend(extend);
    }
    boolean isKnown =
        op instanceof OpGroup
            || op instanceof OpProject
            || op instanceof OpDistinct
            || op instanceof OpReduced
            || op instanceof OpOrder
            || op instanceof OpSlice;
    return isKnown ? above((Op1) op, plan(((Op1) op).getSubOp())) : op;
  }

  /** The remote ones among the alternatives are one part, if the store can say it. */
  private Op union(List<Op> alternatives) {
    List<RemoteOp> remotes = new ArrayList<>();
    List<Op> others = new ArrayList<>();
    for (Op alternative : alternatives) {
      Op planned = plan(alternative);
      if (planned instanceof RemoteOp remote) {
        remotes.add(remote);
      } else {
        others.add(planned);
      }
    }
    RemoteOp united = remotes.size() < 2 ? null : remotes.get(0).united(remotes);
    if (united == null) {
      others.addAll(0, remotes);
    } else {
      others.add(0, united);
    }
    return Operators.union(others);
  }

  private Op extend(OpExtend op) {
    Op planned = plan(op.getSubOp());
    VarExprList values = op.getVarExprList();
    for (Var variable : values.getVars()) {
      Expr value = values.getExpr(variable);
      OpExtend extend = OpExtend.create(planned, new VarExprList(variable, value));
      planned =
          Mentions.hasPattern(value)
              ? existences.extend(extend, variable, value)
              : above(extend, planned);
    }
    return planned;
  }

  /** An operator above a part that is planned: inside it, if that is remote and can take it. */
  static Op above(Op1 op, Op planned) {
    Op1 whole = op.copy(planned);
    RemoteOp moved = planned instanceof RemoteOp remote ? remote.above(whole) : null;
    return moved == null ? whole : moved;
  }
}
