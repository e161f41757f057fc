package org.w3id.dyad.sparql.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
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
import org.w3id.dyad.sparql.algebra.MentionedVars;
import org.w3id.dyad.sparql.algebra.Operators;
import org.w3id.dyad.sparql.algebra.RemoteOp;

/**
 * Turns algebra into operators that ARQ executes. The meaning is that of the specification's
 * bottom-up evaluation: each operator is a function of the rows of its parts, and no rule looks at
 * what stands around the operator that it changes. What no rule knows stays as it is.
 */
public final class Planner implements PlannerContext {

  private final UnaryOperator<Op> bounds;
  private final Runnable check;

  /** What has been planned already: rules ask for the same part more than once. */
  private final IdentityHashMap<Op, Op> known = new IdentityHashMap<>();

  private final JoinPlanner joins = new JoinPlanner(this);
  private final ExistsPlanner existences = new ExistsPlanner(this);

  /**
   * A planner for one query.
   *
   * @param bounds puts bounds on the expressions of an operator that is ready
   * @param check throws if the query has to end
   */
  public Planner(UnaryOperator<Op> bounds, Runnable check) {
    this.bounds = bounds;
    this.check = check;
  }

  /** The operator that evaluates a whole query. */
  public Op planned(Op query) {
    return ready(FilterPlacement.placed(query));
  }

  @Override
  public Op ready(Op op) {
    known.clear();
    return bounded(Transformer.transform(new TransformTopN(), plan(op)));
  }

  @Override
  public Op bounded(Op op) {
    return bounds.apply(op);
  }

  @Override
  public Expr bounded(Expr expression) {
    return bounds.apply(Operators.filter(expression, OpTable.unit())) instanceof OpFilter filter
        ? filter.getExprs().get(0)
        : expression;
  }

  @Override
  public void check() {
    check.run();
  }

  @Override
  public Op plan(Op op) {
    check();
    Op planned = known.get(op);
    if (planned == null) {
      planned = newPlan(op);
      check();
      known.put(op, planned);
    }
    return planned;
  }

  private Op newPlan(Op op) {
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
    if (op instanceof OpProject project && project.getSubOp() instanceof OpOrder order) {
      return RemoteOp.above(project, ordered(SortKeys.byVariables(order)));
    }
    if (op instanceof OpOrder order) {
      Op computed = SortKeys.computed(order);
      return computed == order ? ordered(order) : plan(computed);
    }
    if (op instanceof OpDistinct || op instanceof OpReduced) {
      return RemoteOp.above((Op1) op, plan(named(((Op1) op).getSubOp())));
    }
    boolean isKnown = op instanceof OpGroup || op instanceof OpProject || op instanceof OpSlice;
    return isKnown ? RemoteOp.above((Op1) op, plan(((Op1) op).getSubOp())) : op;
  }

  /** Without the variables that stand for blank nodes and steps of paths: no solution has them. */
  private static Op named(Op op) {
    List<Var> visible = List.copyOf(OpVars.visibleVars(op));
    List<Var> named = visible.stream().filter(each -> each.isNamedVar()).toList();
    return named.size() == visible.size() ? op : new OpProject(op, named);
  }

  private Op ordered(OpOrder order) {
    return RemoteOp.above(order, plan(order.getSubOp()));
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
      check();
      Expr value = values.getExpr(variable);
      OpExtend extend = OpExtend.create(planned, new VarExprList(variable, value));
      planned =
          MentionedVars.hasPattern(value)
              ? existences.extend(extend, variable, value)
              : RemoteOp.above(extend, planned);
    }
    return planned;
  }
}
