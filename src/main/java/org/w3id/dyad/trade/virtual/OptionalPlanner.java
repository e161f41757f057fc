package org.w3id.dyad.trade.virtual;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.op.OpLeftJoin;
import org.apache.jena.sparql.algebra.op.OpMinus;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.E_LogicalNot;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVar;

/** Plans OPTIONAL and MINUS. */
final class OptionalPlanner {

  private final Planner planner;

  OptionalPlanner(Planner planner) {
    this.planner = planner;
  }

  /** Plans OPTIONAL and MINUS; null if the operator is none. */
  Part plan(Op op, Node graph) {
    if (op instanceof OpLeftJoin join) {
      return leftJoin(join, graph);
    }
    if (op instanceof OpMinus minus) {
      Planner.checkGraph(op, graph);
      return minus(minus, graph);
    }
    return null;
  }

  // Optional parts

  Part leftJoin(OpLeftJoin op, Node graph) {
    Part left = planner.plan(op.getLeft(), graph);
    Part right = planner.plan(op.getRight(), graph);
    ExprList exprs =
        op.getExprs() == null ? new ExprList() : ExistsPlanner.inGraph(op.getExprs(), graph);
    Op original = OpLeftJoin.create(left.original(), right.original(), exprs);
    boolean touches = exprs.getList().stream().anyMatch(planner.touch::touches);
    if (left instanceof Part.Base && right instanceof Part.Base && !touches) {
      return new Part.Base(original);
    }
    if (planner.joins.asCube(left) instanceof Part.Cube one && !touches) {
      Part moved = leftJoin(one, right, exprs, original);
      if (moved != null) {
        return moved;
      }
    }
    Op rows = planner.ready(left);
    return new Part.Mixed(
        Joins.leftJoin(
            rows,
            new Inquiry(planner, right.original(), exprs),
            OpLeftJoin.create(rows, right.original(), exprs)),
        original);
  }

  Part leftJoin(Part.Cube left, Part right, ExprList exprs, Op original) {
    if (right instanceof Part.Cube other && other.beside().isEmpty()) {
      Rel rel = planner.joins.attached(left);
      if (rel == null || !other.rel().sides().isEmpty()) {
        return null;
      }
      Rel moved = new Rel.LeftJoin(rel, other.rel(), exprs.getList());
      return planner.compiles(moved) ? new Part.Cube(moved, original) : null;
    }
    if (!(right instanceof Part.Base)) {
      return null;
    }
    return leftJoinBeside(left, right, exprs, original);
  }

  private Part leftJoinBeside(Part.Cube left, Part right, ExprList exprs, Op original) {
    Set<Var> variables = new HashSet<>(OpVars.mentionedVars(right.original()));
    exprs.forEach(expr -> variables.addAll(FilterPlanner.mentioned(expr)));
    // The optional part of what is beside belongs there.
    List<Part> sharing =
        left.beside().stream()
            .filter(each -> !Collections.disjoint(variables(each), variables))
            .toList();
    if (sharing.size() == 1
        && sharing.get(0) instanceof Part.Base each
        && planner.filters.areBoundBeside(variables, left, each)) {
      List<Part> beside = new ArrayList<>(left.beside());
      beside.set(
          beside.indexOf(each),
          new Part.Base(OpLeftJoin.create(each.original(), right.original(), exprs)));
      return new Part.Cube(left.rel(), beside, original);
    }
    Rel rel = planner.joins.attached(left);
    if (rel == null || !exprs.getList().stream().allMatch(DrivenPlanner::isStable)) {
      return null;
    }
    Op ready = planner.executable(right);
    Set<Var> visible = OpVars.visibleVars(right.original());
    return planner.drivens.driven(
        rel, variables, visible, table -> OpLeftJoin.create(table, ready, exprs), null, original);
  }

  private static Set<Var> variables(Part part) {
    return OpVars.visibleVars(part.original());
  }

  Part minus(OpMinus op, Node graph) {
    Part left = planner.plan(op.getLeft(), graph);
    Part right = planner.plan(op.getRight(), graph);
    Op original = OpMinus.create(left.original(), right.original());
    if (left instanceof Part.Base && right instanceof Part.Base) {
      return new Part.Base(original);
    }
    Set<Var> shared = OpVars.visibleVars(left.original());
    shared.retainAll(OpVars.visibleVars(right.original()));
    if (planner.joins.asCube(left) instanceof Part.Cube one && !shared.isEmpty()) {
      Rel rel = planner.joins.attached(one);
      if (rel != null && right instanceof Part.Cube other && other.beside().isEmpty()) {
        Rel moved = binds(rel, other.rel()) ? new Rel.Semi(rel, other.rel(), true) : rel;
        if (other.rel().sides().isEmpty() && planner.compiles(moved)) {
          return new Part.Cube(moved, original);
        }
      }
      if (rel != null && right instanceof Part.Base) {
        Op ready = planner.executable(right);
        Part moved =
            planner.drivens.driven(
                rel, shared, table -> OpMinus.create(table, ready), null, original);
        if (moved != null) {
          return moved;
        }
      }
    }
    Op rows = planner.ready(left);
    Var agreeing = Var.alloc(".agreeing");
    return new Part.Mixed(
        Existence.filter(
            rows,
            List.of(new Existence.Pattern(agreeing, Inquiry.sharing(planner, right.original()))),
            new E_LogicalNot(new ExprVar(agreeing)),
            OpMinus.create(rows, right.original())),
        original);
  }

  /** Whether both bind a variable: one that a sub-select only names is in neither's rows. */
  private boolean binds(Rel one, Rel other) {
    return planner.slots(one) == null
        || planner.slots(other) == null
        || !Collections.disjoint(planner.slots(one).keySet(), planner.slots(other).keySet());
  }
}
